/** What is to be written of an event that has changed since it was summed up: only what differs. Plain data. */
import type { ReadableDb } from '../store/db.ts'
import {
  type EventFigures,
  findPersonRow,
  type KeptAttendance,
  type KeptGroups,
  listKeptAttendance,
  type PersonRow,
} from '../store/recap/rows.ts'
import { findStaleMark } from '../store/recap/stale-marks.ts'
import { eventSummary, type PersonAtEvent } from './event-summary.ts'

export type EventChanges = {
  /** The mark that is gone when all this is written; null where the event was never summed up. */
  mark: string | null
  figures: EventFigures
  groups: KeptGroups
  people: PersonRow[]
  attendance: KeptAttendance[]
  /** Keys that stand on the list no more. */
  gone: string[]
  /** Others may be matched with each other than before. */
  affectsMatches: boolean
}

/** To be read in one transaction. Undefined for an event that is gone. */
export function eventChanges(db: ReadableDb, eventId: string): EventChanges | undefined {
  const summary = eventSummary(db, eventId)
  if (!summary) return undefined
  const { figures, people, groups } = summary
  const before = new Map(listKeptAttendance(db, eventId).map((kept) => [kept.key, kept]))
  const now = new Map(people.map((person) => [person.key, keptOf(person)]))
  const changed = [...now.values()].filter((kept) => !isSame(before.get(kept.key), kept))
  const gone = [...before.keys()].filter((key) => !now.has(key))
  return {
    mark: findStaleMark(db, eventId) ?? null,
    ...{ figures, groups },
    people: people.flatMap((person) => personToWrite(db, person, figures.firstDay)),
    ...{ attendance: changed, gone },
    affectsMatches: gone.length > 0 || changed.some((kept) => !hasSameMarks(before.get(kept.key), kept)),
  }
}

function keptOf({ key, present, represented, owes, nameMark, nikMark }: PersonAtEvent): KeptAttendance {
  const bit = (is: boolean) => (is ? 1 : 0)
  return {
    ...{ key, nameMark, nikMark },
    ...{ present: bit(present), represented: bit(represented), owes: bit(owes) },
  }
}

function isSame(before: KeptAttendance | undefined, now: KeptAttendance): boolean {
  return (
    hasSameMarks(before, now) &&
    before?.present === now.present &&
    before.represented === now.represented &&
    before.owes === now.owes
  )
}

function hasSameMarks(before: KeptAttendance | undefined, now: KeptAttendance): boolean {
  return before?.nameMark === now.nameMark && before.nikMark === now.nikMark
}

/** Somebody is shown as the newest event has him. */
function personToWrite(db: ReadableDb, person: PersonAtEvent, seenDay: string): PersonRow[] {
  const known = findPersonRow(db, person.key)
  const row = { key: person.key, kind: person.kind, mark: person.mark, ...person.shown, seenDay }
  if (known && known.seenDay > seenDay) return []
  return known && isShownAlike(known, row) ? [] : [row]
}

function isShownAlike(one: PersonRow, other: PersonRow): boolean {
  return (
    one.name === other.name &&
    one.position === other.position &&
    one.unit === other.unit &&
    one.place === other.place &&
    one.searchDigits === other.searchDigits &&
    one.seenDay === other.seenDay
  )
}
