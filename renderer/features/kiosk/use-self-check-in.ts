/** What the kiosk says, and how long. Codes are told one after the other; none is lost while the backend restarts. */
import { useEffect, useRef, useState } from 'react'
import { ORPCError } from '@orpc/client'
import type { KioskAnswer, KioskSettings } from '#shared/contract/kiosk.ts'
import { client } from '../../bridge/api.ts'
import { errorCodeOf } from '../../bridge/sentence-of.ts'
import { useScans } from '../../devices/scan-listener.tsx'
import { playSound } from '../../devices/sound.ts'
import { newId } from '../../ui/new-id.ts'
import { answerLook, type KioskFace } from './answer-look.ts'

const ANSWER_WITHIN_MS = 8_000
const REPEATS = 20
const REPEAT_AFTER_MS = 500

export function useSelfCheckIn(settings: KioskSettings): { face: KioskFace; tell: (code: string) => void } {
  const [face, setFace] = useState<KioskFace>({ kind: 'waiting' })
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const waiting = useRef(0)
  const welcomed = useRef<string | null>(null)

  useEffect(() => {
    if (face.kind === 'waiting' || face.kind === 'busy') return
    const timer = setTimeout(() => {
      welcomed.current = null
      setFace({ kind: 'waiting' })
    }, settings.resetSeconds * 1000)
    return () => clearTimeout(timer)
  }, [face, settings.resetSeconds])

  function show(next: KioskFace, code: string): void {
    waiting.current -= 1
    welcomed.current = next.kind === 'welcome' ? code : null
    setFace(next)
    playSound(answerLook(next).sound, settings.volume)
  }
  function tell(code: string): void {
    // A scanner that reads without being asked sees the same card again while its owner reads the greeting.
    if (code === welcomed.current && waiting.current === 0) return
    waiting.current += 1
    setFace((now) => (now.kind === 'waiting' ? { kind: 'busy' } : now))
    const nonce = newId()
    line.current = line.current.then(async () => show(await answerTo(settings, nonce, code), code))
  }
  useScans(tell)
  return { face, tell }
}

async function answerTo(
  { eventId, desk, day, at, greeting, showsSeat }: KioskSettings,
  nonce: string,
  code: string,
): Promise<KioskAnswer | { kind: 'failed' }> {
  const asked = { eventId, desk, day, at, greeting, showsSeat, nonce, code }
  for (let round = 0; round < REPEATS; round++) {
    try {
      return await client.kiosk.scan(asked, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })
    } catch (error) {
      // Whether it was carried out is open, so the same question is asked again: it counts once.
      const isOpen = !(error instanceof ORPCError) || errorCodeOf(error) === 'database_busy'
      if (!isOpen) break
      await new Promise((resolve) => setTimeout(resolve, REPEAT_AFTER_MS))
    }
  }
  return { kind: 'failed' }
}
