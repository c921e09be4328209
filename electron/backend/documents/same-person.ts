/** An official of the event who stands on the list of participants too is one person. */
import type { Event, Official } from '#shared/contract/events.ts'
import type { Participant } from '#shared/contract/participants.ts'
import { sortKey } from '#shared/domain/names.ts'
import { positionOf } from './people.ts'

/** A name alone may belong to two people. */
export function isSame(
  official: Official,
  person: Participant,
  { province }: Pick<Event, 'province'>,
): boolean {
  const nip = nipOf(official)
  if (nip !== '' && person.nip !== null) return nip === person.nip
  const sameOffice = officeOf(official).toLowerCase() === positionOf(person, province).toLowerCase()
  return sameOffice && sortKey(official.name) === sortKey(person.name)
}

/** "Plt. Kepala Dinas Kesehatan" */
export function officeOf(official: Official): string {
  return `${official.prefix} ${official.officeTitle}`.trim()
}

export function nipOf(official: Official): string {
  return official.nip.replace(/\D/g, '')
}
