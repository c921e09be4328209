/** The notes of the open event, kept by a keeper that outlives the screen. */
import { useEffect, useSyncExternalStore } from 'react'
import type { MinutesBody } from '#shared/contract/minutes.ts'
import { ask, client } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { errorCodeOf } from '../../bridge/sentence-of.ts'
import type { ConflictChoice, NotesConflict } from '../../ui/notes/merge-notes.ts'
import {
  NotesKeeper,
  type NotesState,
  type SavedNotes,
  withoutBlankLines,
} from '../../ui/notes/notes-keeper.ts'

export type Notes = {
  state: NotesState
  put: (body: MinutesBody) => void
  settle: (conflict: NotesConflict, choice: ConflictChoice) => void
}
export type AskedNotes = { notes: Notes | null; sentence: string | null }

/** What could not be saved when a screen was left is still tried by its keeper. */
const keepers = new Map<string, NotesKeeper>()

export function useNotes(eventId: string): AskedNotes {
  const saved = useAsk(ask.minutes.get.queryOptions({ input: { eventId } }))
  const keeper = saved.data ? keeperOf(eventId, saved.data) : keepers.get(eventId)
  const state = useSyncExternalStore(keeper?.subscribe ?? subscribeToNothing, () => keeper?.state() ?? null)
  useEffect(() => {
    if (saved.data) keeper?.hear(saved.data)
  }, [keeper, saved.data])
  useEffect(() => {
    if (!keeper) return
    const leave = (): void => void keeper.leave()
    const pause = (): void => void keeper.flush()
    window.addEventListener('blur', pause)
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('blur', pause)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [keeper])
  if (!keeper || !state) return { notes: null, sentence: saved.sentence }
  const notes = {
    state,
    put: (body: MinutesBody) => keeper.put(body),
    settle: (conflict: NotesConflict, choice: ConflictChoice) => keeper.settle(conflict, choice),
  }
  return { notes, sentence: null }
}

function keeperOf(eventId: string, saved: SavedNotes): NotesKeeper {
  let keeper = keepers.get(eventId)
  if (!keeper) {
    keeper = new NotesKeeper(
      {
        load: () => client.minutes.get({ eventId }),
        save: (expected, body) => client.minutes.save({ eventId, expected, body: withoutBlankLines(body) }),
        isChangedMeanwhile: (error) => errorCodeOf(error) === 'changed_meanwhile',
      },
      saved,
    )
    keepers.set(eventId, keeper)
  }
  return keeper
}

function subscribeToNothing(): () => void {
  return () => {}
}
