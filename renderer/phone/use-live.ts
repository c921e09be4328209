/** Whether the laptop is there: it says so every few seconds, and says when it puts this device out. */
import { useEffect, useEffectEvent, useState } from 'react'
import type { DeskSelf } from '#shared/contract/desk-link.ts'
import { ALIVE_EVERY_MS, DESK_PATHS, type DeskChanged } from '#shared/contract/desk-words.ts'
import { findSelf } from '../bridge/http-link.ts'
import { tellChanged } from './changed.ts'

const SILENCE_MS = 2 * ALIVE_EVERY_MS + 2_000
const RETRY_MS = 700

export type Connection = 'opening' | 'open' | 'away'

type Listener = {
  /** Whose device this is, as it stands now: what is signed at the event may change meanwhile. */
  self: (self: DeskSelf) => void
  /** It has no session any more. */
  revoked: () => void
}

export function useLive(listener: Listener): Connection {
  const [connection, setConnection] = useState<Connection>('opening')
  const hearSelf = useEffectEvent(listener.self)
  const hearRevoked = useEffectEvent(listener.revoked)
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const tell = (self: DeskSelf): void => {
      if (!signal.aborted) hearSelf(self)
    }
    void keepListening(signal, setConnection, tell).then((ended) => ended === 'revoked' && hearRevoked())
    return () => stop.abort()
  }, [])
  return connection
}

async function keepListening(
  signal: AbortSignal,
  tellConnection: (connection: Connection) => void,
  tellSelf: (self: DeskSelf) => void,
): Promise<'revoked' | 'stopped'> {
  let isOpen = false
  while (!signal.aborted) {
    const ended = await listenOnce(signal, () => {
      tellConnection('open')
      // Whatever has changed while nobody listened is unknown here.
      if (!isOpen) tellChanged('all')
      isOpen = true
      // The answer to "I am here" is "so am I": the laptop cannot tell a silent phone from one that is gone.
      void lookAgain(tellSelf)
    })
    if (ended === 'revoked') return 'revoked'
    if (signal.aborted) break
    isOpen = false
    tellConnection('away')
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    // The stream does not say why it was refused; this question does.
    if ((await lookAgain(tellSelf)) === 'revoked') return 'revoked'
  }
  return 'stopped'
}

async function listenOnce(signal: AbortSignal, alive: () => void): Promise<'revoked' | 'lost'> {
  let resolve: (why: 'revoked' | 'lost') => void = () => {}
  const ended = new Promise<'revoked' | 'lost'>((done) => (resolve = done))
  const source = new EventSource(DESK_PATHS.live)
  const lost = (): void => resolve('lost')
  let timer = setTimeout(lost, SILENCE_MS)
  source.addEventListener('alive', () => {
    clearTimeout(timer)
    timer = setTimeout(lost, SILENCE_MS)
    alive()
  })
  source.addEventListener('changed', ({ data }: MessageEvent<string>) => {
    // Written by the laptop that served this page.
    tellChanged((JSON.parse(data) as DeskChanged).topics)
  })
  source.addEventListener('revoked', () => resolve('revoked'))
  source.addEventListener('closing', lost)
  source.addEventListener('error', lost)
  signal.addEventListener('abort', lost, { once: true })
  const why = await ended
  clearTimeout(timer)
  source.close()
  signal.removeEventListener('abort', lost)
  return why
}

async function lookAgain(tell: (self: DeskSelf) => void): Promise<'revoked' | 'there' | 'away'> {
  try {
    const self = await findSelf()
    if (self) tell(self)
    return self ? 'there' : 'revoked'
  } catch {
    return 'away'
  }
}
