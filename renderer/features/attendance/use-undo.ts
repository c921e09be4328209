/** Takes an entry of the door back: that of a line in the list, or the last one of this desk. */
import { useState } from 'react'
import { isWritten } from '#shared/domain/scan.ts'
import { errorSentence } from '#shared/texts/errors.ts'
import { isVisit } from '#shared/texts/visit.ts'
import { showProblem } from '../../ui/notice.tsx'
import type { Verdict } from './door.ts'
import type { Latest } from './latest.ts'
import type { Undoable } from './undo-dialog.tsx'
import type { DoorActs } from './use-door.ts'

export type UndoAct = {
  asked: Undoable | null
  ask: (entry: Undoable) => void
  askLast: () => void
  carryOut: (entry: Undoable, reason: string) => void
  close: () => void
}

export function useUndo(acts: DoorActs, last: () => Undoable | null): UndoAct {
  const [asked, setAsked] = useState<Undoable | null>(null)
  return {
    asked,
    ask: setAsked,
    askLast: () => {
      const entry = last()
      if (entry) setAsked(entry)
      else showProblem(errorSentence('nothing_to_undo'))
    },
    carryOut: (entry, reason) => {
      setAsked(null)
      void acts.undo(entry, reason)
    },
    close: () => setAsked(null),
  }
}

/** Of this desk: another desk's arrival is not undone by a key pressed here. */
export function lastArrival(
  shown: Verdict | undefined,
  latest: readonly Latest[],
  desk: string,
): Undoable | null {
  const outcome = shown?.kind === 'answered' ? shown.outcome : null
  if (outcome && 'entryId' in outcome && isWritten(outcome.kind)) {
    const { entryId, attendee } = outcome
    return { entryId, name: attendee.name, isVisit: isVisit(outcome) }
  }
  return latest.find((one) => one.desk === desk) ?? null
}
