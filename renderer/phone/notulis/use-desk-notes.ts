/** The notes as this device keeps them: saved a second after the last letter, tried again while the laptop is away. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import { ORPCError } from '@orpc/client'
import type { MinutesBody } from '#shared/contract/minutes.ts'
import { deskClient } from '../../bridge/http-link.ts'
import type { ConflictChoice, NotesConflict } from '../../ui/notes/merge-notes.ts'
import { NotesKeeper, type NotesState, withoutBlankLines } from '../../ui/notes/notes-keeper.ts'
import { useAsked } from '../use-asked.ts'

export type DeskNotes = {
  state: NotesState
  put: (body: MinutesBody) => void
  settle: (conflict: NotesConflict, choice: ConflictChoice) => void
}

/** Undefined until the laptop has answered once. */
export function useDeskNotes(eventId: string): DeskNotes | undefined {
  const saved = useAsked(['minutes'], () => deskClient.minutes.get({ eventId }))
  const [keeper, setKeeper] = useState<NotesKeeper>()
  if (saved && !keeper) {
    setKeeper(
      new NotesKeeper(
        {
          load: () => deskClient.minutes.get({ eventId }),
          save: (expected, body) =>
            deskClient.minutes.save({ eventId, expected, body: withoutBlankLines(body) }),
          isChangedMeanwhile: (error) => error instanceof ORPCError && error.code === 'changed_meanwhile',
        },
        saved,
      ),
    )
  }
  useEffect(() => {
    if (saved) keeper?.hear(saved)
  }, [keeper, saved])
  useEffect(() => {
    if (!keeper) return
    const leave = (): void => void keeper.leave()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [keeper])
  const state = useSyncExternalStore(keeper?.subscribe ?? subscribeToNothing, () => keeper?.state())
  if (!keeper || !state) return undefined
  return {
    state,
    put: (body) => keeper.put(body),
    settle: (conflict, choice) => keeper.settle(conflict, choice),
  }
}

function subscribeToNothing(): () => void {
  return () => {}
}
