/** Lets somebody in whom the rules of a session or a door refused, with a reason. */
import { useState } from 'react'
import { canBeOverridden, isVisit, type VisitOutcome } from '#shared/texts/visit.ts'
import type { Verdict } from './door.ts'
import type { DoorActs } from './use-door.ts'

export type LetInAct = {
  /** Whom the verdict refused and somebody may let in all the same. */
  refused: VisitOutcome | null
  isAsked: boolean
  ask: () => void
  carryOut: (participantId: string, reason: string) => void
  close: () => void
}

export function useLetIn(acts: DoorActs, shown: Verdict | undefined): LetInAct {
  const [isAsked, setAsked] = useState(false)
  const outcome = shown?.kind === 'answered' ? shown.outcome : null
  const refused = outcome && isVisit(outcome) && canBeOverridden(outcome) ? outcome : null
  return {
    refused,
    isAsked,
    ask: () => setAsked(refused !== null),
    carryOut: (participantId, reason) => {
      setAsked(false)
      void acts.letIn(participantId, reason)
    },
    close: () => setAsked(false),
  }
}
