/** Somebody came in the place of whoever the verdict shows: the badge is often in the hand of the substitute. */
import { useState } from 'react'
import type { Attendee, ScanOutcome } from '#shared/contract/attendance.ts'
import type { Find } from '../../ui/find-person/use-find.ts'
import type { Verdict } from './door.ts'
import type { DoorActs } from './use-door.ts'

export type RepresentAct = {
  /** For whom somebody else came; null while the form is shut. */
  invitee: Attendee | null
  /** Null where the verdict shows nobody who came in person. */
  open: (() => void) | null
  arrived: (outcome: ScanOutcome) => void
  close: () => void
}

export function useRepresent(acts: DoorActs, shown: Verdict | undefined, find: Find): RepresentAct {
  const [invitee, setInvitee] = useState<Attendee | null>(null)
  const attendee = presentIn(shown)
  function close(): void {
    setInvitee(null)
    find.field.current?.focus()
  }
  return {
    invitee,
    open: attendee && (() => setInvitee(attendee)),
    arrived: (outcome) => {
      close()
      void acts.answer(outcome)
    },
    close,
  }
}

function presentIn(shown: Verdict | undefined): Attendee | null {
  if (shown?.kind !== 'answered') return null
  const { outcome } = shown
  return 'entryId' in outcome && outcome.substitute === null ? outcome.attendee : null
}
