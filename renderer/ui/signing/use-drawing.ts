import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import type { OpenSigning } from '#shared/contract/signing.ts'
import { SIGN_OF_LIFE_MS } from '#shared/domain/signing.ts'
import { Drawing, type DrawingState, type SigningClient, type SigningEnd } from './drawing.ts'

/** The drawing of one signing, from its first stroke to its end; `onEnd` is called once. */
export function useDrawing(
  client: SigningClient,
  signing: OpenSigning,
  onEnd: (end: SigningEnd) => void,
): [DrawingState, Drawing] {
  const [drawing] = useState(() => new Drawing(client, signing))
  const state = useSyncExternalStore(drawing.subscribe, drawing.state)
  const ended = useEffectEvent(onEnd)
  useEffect(() => drawing.adopt(signing), [drawing, signing])
  useEffect(() => {
    if (state.end) ended(state.end)
  }, [state.end])
  useEffect(() => {
    const timer = setInterval(() => void drawing.hold(), SIGN_OF_LIFE_MS)
    return () => clearInterval(timer)
  }, [drawing])
  return [state, drawing]
}
