/**
 * Service notes of people who were let in: when the next card takes the verdict away, the note stays in sight until
 * somebody has read it. Nothing waits for that.
 */
import { useState } from 'react'
import type { Verdict } from './door.ts'
import { serviceNoteIn } from './verdict-look.ts'

export type ServiceNote = { nonce: string; name: string; note: string }

export type UnreadNotes = { notes: readonly ServiceNote[]; read: () => void }

/** As many as there is room for. */
const MOST_SHOWN = 3

export function useUnreadNotes(shown: { nonce: string; verdict: Verdict } | null): UnreadNotes {
  const [notes, setNotes] = useState<readonly ServiceNote[]>([])
  const [seen, setSeen] = useState<string | null>(shown?.nonce ?? null)
  if (shown && shown.nonce !== seen) {
    setSeen(shown.nonce)
    const note = serviceNoteIn(shown.verdict)
    if (note) setNotes([{ nonce: shown.nonce, ...note }, ...notes].slice(0, MOST_SHOWN))
  }
  // The verdict itself still says the newest.
  const hidden = notes.filter(({ nonce }) => nonce !== shown?.nonce)
  return { notes: hidden, read: () => setNotes([]) }
}
