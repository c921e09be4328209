/** The notes as this device keeps them: saved in every pause, tried again while the laptop is away. */
import { useEffect, useState } from 'react'
import { deskClient } from '../../bridge/http-link.ts'
import { NotesKeeper, type NotesState } from '../../ui/notes/notes-keeper.ts'
import { useKeeper } from '../../ui/use-keeper.ts'
import { useAsked } from '../use-asked.ts'

export type DeskNotes = { keeper: NotesKeeper; state: NotesState }

/** Undefined until the laptop has answered once. */
export function useDeskNotes(eventId: string): DeskNotes | undefined {
  const stored = useAsked(['notes', 'events'], () => deskClient.notes.list({ eventId }))
  const [keeper, setKeeper] = useState<NotesKeeper>()
  if (stored && !keeper) {
    setKeeper(
      new NotesKeeper((note, expected) => deskClient.notes.save({ eventId, note, expected }), stored.notes),
    )
  }
  useEffect(() => {
    if (stored) keeper?.hear(stored.notes)
  }, [keeper, stored])
  const state = useKeeper(keeper)
  return keeper && state ? { keeper, state } : undefined
}
