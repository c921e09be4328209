/** The notes of the open event, kept by a keeper that outlives the screen. */
import { useEffect } from 'react'
import type { Note } from '#shared/contract/notes.ts'
import { ask, client } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { NotesKeeper, type NotesState } from '../../ui/notes/notes-keeper.ts'
import { useKeeper } from '../../ui/use-keeper.ts'

export type AskedNotes =
  | { keeper: NotesKeeper; state: NotesState; sentence: null }
  | { keeper: null; state: null; sentence: string | null }

/** What could not be saved when a screen was left is still tried by its keeper. */
const keepers = new Map<string, NotesKeeper>()

export function useNotes(eventId: string): AskedNotes {
  const stored = useAsk(ask.notes.list.queryOptions({ input: { eventId } }))
  const keeper = stored.data ? keeperOf(eventId, stored.data.notes) : (keepers.get(eventId) ?? null)
  const state = useKeeper(keeper)
  useEffect(() => {
    if (stored.data) keeper?.hear(stored.data.notes)
  }, [keeper, stored.data])
  if (!keeper || !state) return { keeper: null, state: null, sentence: stored.sentence }
  return { keeper, state, sentence: null }
}

function keeperOf(eventId: string, stored: readonly Note[]): NotesKeeper {
  let keeper = keepers.get(eventId)
  if (!keeper) {
    keeper = new NotesKeeper((note, expected) => client.notes.save({ eventId, note, expected }), stored)
    keepers.set(eventId, keeper)
  }
  return keeper
}
