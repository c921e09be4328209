/** Whether the laptop is there: it says so every few seconds, and says when it puts this device out. */
import { useEffect, useEffectEvent, useState } from 'react'
import { ALIVE_EVERY_MS, DESK_PATHS } from '#shared/contract/desk-words.ts'
import { findSelf } from '../bridge/http-link.ts'

const SILENCE_MS = 2 * ALIVE_EVERY_MS + 2_000
const RETRY_MS = 700

export type Connection = 'opening' | 'open' | 'away'

/** `onRevoked` is called when this device has no session any more. */
export function useLive(onRevoked: () => void): Connection {
  const [connection, setConnection] = useState<Connection>('opening')
  const revoked = useEffectEvent(onRevoked)
  useEffect(() => {
    const stop = new AbortController()
    void keepListening(stop.signal, setConnection).then((ended) => ended === 'revoked' && revoked())
    return () => stop.abort()
  }, [])
  return connection
}

async function keepListening(
  signal: AbortSignal,
  tell: (connection: Connection) => void,
): Promise<'revoked' | 'stopped'> {
  while (!signal.aborted) {
    const ended = await listenOnce(signal, () => tell('open'))
    if (ended === 'revoked') return 'revoked'
    if (signal.aborted) break
    tell('away')
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    // The stream does not say why it was refused; this question does.
    if ((await isRevoked()) === true) return 'revoked'
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

/** Undefined where the laptop can't be reached. */
async function isRevoked(): Promise<boolean | undefined> {
  try {
    return (await findSelf()) === undefined
  } catch {
    return undefined
  }
}
