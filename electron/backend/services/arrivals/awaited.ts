/** For whom one waits at the entrance: leaders among the invited, and the officials of the event. */
import type { AwaitedPerson } from '#shared/contract/arrivals.ts'
import type { Event, Official } from '#shared/contract/events.ts'
import { sortKey } from '#shared/domain/names.ts'
import { AWAITED_PLACES, compareByProtocol } from '#shared/domain/protocol.ts'
import { fold } from '#shared/domain/spelling.ts'
import { listByProtocol, type VipRow } from '../../store/arrivals.ts'
import type { ReadableDb } from '../../store/db.ts'

export type Awaited = { arrivedIds: string[]; awaited: AwaitedPerson[]; unlisted: AwaitedPerson[] }

export function awaitedOf(db: ReadableDb, event: Event, day: string): Awaited {
  const { officials } = event
  const rows = listByProtocol(db, {
    ...{ eventId: event.id, day, places: AWAITED_PLACES },
    nips: officials.map(nipOf).filter((nip) => nip !== ''),
    sortKeys: officials.map(({ name }) => sortKey(name)),
  })
  const rolesOf = new Map(rows.map((row) => [row.id, officials.filter((one) => isSame(one, row))]))
  const people = rows
    // A namesake of an official who is nobody's leader is not waited for.
    .filter((row) => AWAITED_PLACES.includes(row.place) || (rolesOf.get(row.id) ?? []).length > 0)
    .toSorted(compareByProtocol)
  const listed = new Set([...rolesOf.values()].flat())
  return {
    arrivedIds: people.flatMap(({ id, present }) => (present === 1 ? id : [])),
    awaited: people
      .filter(({ present }) => present === 0)
      .map((row) => personOf(row, rolesOf.get(row.id) ?? [])),
    unlisted: officials.filter((one) => !listed.has(one)).map(unlistedOf),
  }
}

/** By NIP where both have one; a name alone may belong to two people, so that their offices must agree, too. */
function isSame(official: Official, row: VipRow): boolean {
  const nip = nipOf(official)
  if (nip !== '' && row.nip !== null) return nip === row.nip
  if (sortKey(official.name) !== sortKey(row.name)) return false
  const [office, position] = [fold(official.officeTitle), fold(row.position ?? '')]
  return office === '' || position === '' || office.includes(position) || position.includes(office)
}

function nipOf({ nip }: Official): string {
  return nip.replace(/\D/g, '')
}

function personOf(row: VipRow, officials: readonly Official[]): AwaitedPerson {
  return {
    participantId: row.id,
    name: row.name,
    position: row.position ?? '',
    unit: row.unit ?? row.village ?? '',
    seat: row.seat ?? '',
    roles: [...new Set(officials.flatMap(({ roles }) => roles))],
  }
}

function unlistedOf({ name, prefix, officeTitle, roles }: Official): AwaitedPerson {
  const position = `${prefix} ${officeTitle}`.trim()
  return { participantId: null, name, position, unit: '', seat: '', roles }
}
