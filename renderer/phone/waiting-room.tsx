/** Four words on both screens, until somebody at the laptop has clicked. */
import { useEffect, useEffectEvent } from 'react'
import { Loader } from '@mantine/core'
import type { WaitAnswer } from '#shared/contract/desk-link.ts'
import { DESK_ROLE_LABELS, type DeskRole } from '#shared/domain/desk-role.ts'
import { waitForClick } from '../bridge/http-link.ts'
import classes from './phone.module.css'

const RETRY_MS = 1_500

type Answer = Exclude<WaitAnswer['kind'], 'waiting'>
type WaitingRoomProps = {
  token: string
  words: string[]
  role: DeskRole
  onAnswer: (answer: Answer) => void
}

export function WaitingRoom({ token, words, role, onAnswer }: WaitingRoomProps) {
  const tell = useEffectEvent(onAnswer)
  useEffect(() => {
    const stop = new AbortController()
    void answered(token, stop.signal).then((answer) => answer && tell(answer))
    return () => stop.abort()
  }, [token])
  return (
    <main className={classes.page}>
      <h1 className={classes.title}>Cocokkan empat kata ini</h1>
      <p className={classes.sentence}>
        Di laptop harus tampil kata yang sama. Bila sama, petugas menekan <strong>Izinkan</strong>.
      </p>
      <ol className={classes.words} aria-label="Kata pencocok">
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ol>
      <p className={classes.sentence}>
        Diminta sebagai <strong>{DESK_ROLE_LABELS[role]}</strong>; petugas di laptop dapat menggantinya.
      </p>
      <p className={classes.waiting} role="status">
        <Loader size="sm" /> Menunggu laptop …
      </p>
    </main>
  )
}

async function answered(token: string, signal: AbortSignal): Promise<Answer | undefined> {
  while (!signal.aborted) {
    try {
      const { kind } = await waitForClick(token)
      if (signal.aborted) return undefined
      if (kind !== 'waiting') return kind
    } catch {
      // Out of reach for the moment; the question stays the same however often it is asked.
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    }
  }
  return undefined
}
