/** Which fields of a person are still covered. Uncovering one is recorded before the whole number shows. */
import { useState } from 'react'
import { COVERED_FIELDS, type CoveredField, type Participant } from '#shared/contract/participants.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'

export type Covered = {
  /** Uncovers the field; undefined where it is not covered. */
  show: (field: CoveredField) => (() => void) | undefined
  busy: boolean
}

/** Somebody who is just being typed is not covered, nor is a field in which nothing stood. */
export function useCovered(eventId: string, person: Participant | null): Covered {
  const [covered, setCovered] = useState(() => COVERED_FIELDS.filter((field) => person?.[field]))
  const show = useTell(ask.participants.show.mutationOptions())
  const uncover = (id: string, field: CoveredField) =>
    show.mutate(
      { eventId, id, field },
      { onSuccess: () => setCovered((fields) => fields.filter((one) => one !== field)) },
    )
  return {
    show: (field) => (person && covered.includes(field) ? () => uncover(person.id, field) : undefined),
    busy: show.isPending,
  }
}
