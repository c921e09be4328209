/** Who is paid for a presence: the invitee, or whoever came in the invitee's place. */
import type { Participant } from '#shared/contract/participants.ts'
import type { Substitute } from '#shared/contract/substitute.ts'
import { representing } from '#shared/domain/substitute.ts'
import type { ReadableDb } from '../../store/db.ts'
import { listRepresentations, type Representation } from '../../store/substitutes.ts'
import type { PresentPerson } from '../attendance/present-people.ts'

export type Payee = PresentPerson & {
  /** Came in the place of `person`; what was entered of them and nothing of the invitee's. */
  substitute: (Substitute & { representing: string }) | null
}

/**
 * One line for each who came. Where a presence is paid once, whatever the days, one of them is paid: the
 * invitee who came at all, else the first substitute.
 */
export function payeesOf(
  db: ReadableDb,
  people: readonly PresentPerson[],
  { eventId, days, perDay }: { eventId: string; days: readonly string[]; perDay: boolean },
): Payee[] {
  const represented = Map.groupBy(
    listRepresentations(db, eventId).filter(({ day }) => days.includes(day)),
    ({ participantId }) => participantId,
  )
  return people.flatMap((one): Payee[] => {
    const own = represented.get(one.person.id)
    if (!own) return [{ ...one, substitute: null }]
    const inPerson = one.daysPresent - own.length
    const payees = [
      ...(inPerson > 0 ? [{ ...one, daysPresent: inPerson, substitute: null }] : []),
      ...substitutesAmong(one.person, own),
    ]
    return perDay ? payees : payees.slice(0, 1).map((payee) => ({ ...payee, daysPresent: one.daysPresent }))
  })
}

/** Somebody who came on two days is one payee. */
function substitutesAmong(person: Participant, own: readonly Representation[]): Payee[] {
  const days = Map.groupBy(own, ({ substitute }) => `${substitute.nip} ${substitute.name}`)
  return [...days.values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const substitute = { ...first.substitute, representing: representing(person) }
    return [{ person, daysPresent: same.length, substitute }]
  })
}
