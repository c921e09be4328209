/** What is kept of an event that was summed up. Ids of people are given here; `electron/backend/recap` says what they mean. */
import type { PersonKeyKind } from '#shared/domain/recap-key.ts'
import { prepared, type ReadableDb, type WritableDb } from '../db.ts'
import { rewriteBits } from './presence-bits.ts'

export type KeptAttendance = {
  key: string
  present: 0 | 1
  represented: 0 | 1
  owes: 0 | 1
  nameMark: number | null
  nikMark: number | null
}

/** Everybody of an event as it was summed up last. */
export function listKeptAttendance(db: ReadableDb, eventId: string): KeptAttendance[] {
  return prepared<[string], KeptAttendance>(
    db,
    `select person.key, kept.present, kept.represented, kept.owes, kept.name_mark as nameMark,
       kept.nik_mark as nikMark
     from recap_event event
     join recap_attendance kept on kept.event = event.number
     join recap_person person on person.id = kept.key
     where event.event_id = ?`,
  ).all(eventId)
}

export type ShownPerson = {
  name: string
  position: string
  unit: string
  unitKey: string
  place: string
  sortKey: string
  searchWords: string
  searchDigits: string
}
export type PersonRow = ShownPerson & {
  key: string
  kind: PersonKeyKind
  mark: number | null
  /** Of the event that tells how the person is shown. */
  seenDay: string
}

export function findPersonRow(db: ReadableDb, key: string): PersonRow | undefined {
  return prepared<[string], PersonRow>(
    db,
    `select key, kind, mark, name, position, unit, unit_key as unitKey, place, sort_key as sortKey, search_words as searchWords,
       search_digits as searchDigits, seen_day as seenDay
     from recap_person where key = ?`,
  ).get(key)
}

/** Somebody new is himself until it is known that he is somebody else. */
export function upsertPerson(db: WritableDb, person: PersonRow): void {
  prepared<PersonRow>(
    db,
    `insert into recap_person (id, key, kind, person, mark, name, position, unit, unit_key, place, sort_key,
       search_words, search_digits, seen_day)
     select next, @key, @kind, next, @mark, @name, @position, @unit, @unitKey, @place, @sortKey, @searchWords,
       @searchDigits, @seenDay
     from (select coalesce((select max(id) from recap_person), 0) + 1 as next) where true
     on conflict (key) do update set name = excluded.name, position = excluded.position, unit = excluded.unit,
       unit_key = excluded.unit_key, place = excluded.place, sort_key = excluded.sort_key, search_words = excluded.search_words,
       search_digits = excluded.search_digits, seen_day = excluded.seen_day
     where excluded.seen_day >= seen_day`,
  ).run(person)
}

/** The number of an event in the recap; one that is new gets its number here, without any figures yet. */
export function eventNumber(db: WritableDb, eventId: string): number {
  prepared<[string]>(
    db,
    `insert into recap_event (event_id, first_day, last_day, invited, present, represented, pledges_meant,
       pledges_made, pledges_owed, present_owing, questions)
     values (?, '', '', 0, 0, 0, 0, 0, 0, 0, 0) on conflict do nothing`,
  ).run(eventId)
  return (
    prepared<[string], { number: number }>(db, 'select number from recap_event where event_id = ?').get(
      eventId,
    )?.number ?? 0
  )
}

type KeyRow = { id: number; person: number }

function findKey(db: ReadableDb, key: string): KeyRow | undefined {
  return prepared<[string], KeyRow>(db, 'select id, person from recap_person where key = ?').get(key)
}

/** Whoever was taken for somebody who stands on this very list, too, is himself again. */
export function upsertAttendance(db: WritableDb, event: number, kept: KeptAttendance): void {
  const { key, present, represented, owes, nameMark, nikMark } = kept
  const found = findKey(db, key)
  if (!found) return
  const insert = prepared<(number | null)[]>(
    db,
    `insert into recap_attendance (person, event, key, present, represented, owes, name_mark, nik_mark)
     values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (person, event) do update set present = excluded.present, represented = excluded.represented,
       owes = excluded.owes, name_mark = excluded.name_mark, nik_mark = excluded.nik_mark
     where key = excluded.key`,
  )
  const values = [event, found.id, present, represented, owes, nameMark, nikMark]
  if (insert.run(found.person, ...values).changes === 1) return rewriteBits(db, found.person)
  releaseFrom(db, event, found.person)
  updateMatch(db, found.id, found.id)
  insert.run(found.id, ...values)
  rewriteBits(db, found.id)
}

/** Whoever stands in the place of a person at an event under another key is himself again. */
function releaseFrom(db: WritableDb, event: number, person: number): void {
  const there = prepared<[number, number], { key: number }>(
    db,
    'select key from recap_attendance where person = ? and event = ?',
  ).get(person, event)
  if (there) updateMatch(db, there.key, there.key)
}

export function deleteAttendance(db: WritableDb, event: number, key: string): void {
  const found = findKey(db, key)
  if (!found) return
  prepared<[number, number, number]>(
    db,
    'delete from recap_attendance where person = ? and event = ? and key = ?',
  ).run(found.person, event, found.id)
  rewriteBits(db, found.person)
  if (!isKeyUsed(db, found)) deletePerson(db, found.id)
}

function isKeyUsed(db: ReadableDb, { id, person }: KeyRow): boolean {
  return (
    prepared<[number, number], { found: 1 }>(
      db,
      'select 1 as found from recap_attendance where person = ? and key = ? limit 1',
    ).get(person, id) !== undefined
  )
}

/** Whoever was taken for him is himself again. */
function deletePerson(db: WritableDb, id: number): void {
  const others = prepared<[number, number], { id: number }>(
    db,
    'select id from recap_person where person = ? and id <> ?',
  ).all(id, id)
  for (const other of others) updateMatch(db, other.id, other.id)
  prepared<[number]>(db, 'delete from recap_person where id = ?').run(id)
}

/** From now on this key is that person. Whoever else is taken for that person at one of its events is himself again. */
export function updateMatch(db: WritableDb, key: number, person: number): void {
  const now = prepared<[number], { person: number }>(db, 'select person from recap_person where id = ?').get(
    key,
  )?.person
  if (now === undefined || now === person) return
  const clashing = prepared<[number, number, number, number], { key: number }>(
    db,
    `select distinct theirs.key from recap_attendance mine
     join recap_attendance theirs on theirs.person = ? and theirs.event = mine.event
     where mine.person = ? and mine.key = ? and theirs.key <> ?`,
  ).all(person, now, key, person)
  for (const other of clashing) updateMatch(db, other.key, other.key)
  prepared<[number, number, number]>(
    db,
    'update recap_attendance set person = ? where person = ? and key = ?',
  ).run(person, now, key)
  prepared<[number, number]>(db, 'update recap_person set person = ? where id = ?').run(person, key)
  rewriteBits(db, now)
  rewriteBits(db, person)
}

export type EventFigures = {
  firstDay: string
  lastDay: string
  invited: number
  present: number
  represented: number
  pledgesMeant: number
  pledgesMade: number
  pledgesOwed: number
  presentOwing: number
  questions: number
  plannedMinutes: number | null
  actualMinutes: number | null
  isReconciled: 0 | 1
}

export function updateRecapEvent(db: WritableDb, number: number, figures: EventFigures): void {
  prepared<EventFigures & { number: number }>(
    db,
    `update recap_event set first_day = @firstDay, last_day = @lastDay, invited = @invited, present = @present,
       represented = @represented, pledges_meant = @pledgesMeant, pledges_made = @pledgesMade,
       pledges_owed = @pledgesOwed, present_owing = @presentOwing, questions = @questions,
       planned_minutes = @plannedMinutes, actual_minutes = @actualMinutes,
       is_reconciled = @isReconciled
     where number = @number`,
  ).run({ number, ...figures })
}

export type UnitFigures = {
  unit: string
  label: string
  invited: number
  present: number
  represented: number
  owing: number
}
export type VillageFigures = {
  district: string
  village: string
  districtLabel: string
  villageLabel: string
  invited: number
  present: number
}
export type DistrictFigures = { district: string; label: string; invited: number; present: number }
export type KeptGroups = {
  units: readonly UnitFigures[]
  villages: readonly VillageFigures[]
  districts: readonly DistrictFigures[]
  arrivals: readonly { slot: number; arrivals: number }[]
}

/** In the place of those that were kept before. */
export function replaceGroups(
  db: WritableDb,
  event: number,
  { day, ...groups }: KeptGroups & { day: string },
): void {
  const { units, villages, districts, arrivals } = groups
  for (const table of ['recap_unit', 'recap_village', 'recap_district', 'recap_arrival'])
    prepared<[number]>(db, `delete from ${table} where event = ?`).run(event)
  const insertUnit = prepared<(string | number)[]>(
    db,
    `insert into recap_unit (unit, event, label, invited, present, represented, owing)
     values (?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const { unit, label, invited, present, represented, owing } of units)
    insertUnit.run(unit, event, label, invited, present, represented, owing)
  const insertVillage = prepared<(string | number)[]>(
    db,
    `insert into recap_village (district, village, event, district_label, village_label, day, invited, present)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const { district, village, districtLabel, villageLabel, invited, present } of villages)
    insertVillage.run(district, village, event, districtLabel, villageLabel, day, invited, present)
  const insertDistrict = prepared<(string | number)[]>(
    db,
    `insert into recap_district (district, event, label, day, invited, present) values (?, ?, ?, ?, ?, ?)`,
  )
  for (const { district, label, invited, present } of districts)
    insertDistrict.run(district, event, label, day, invited, present)
  const insertArrivals = prepared<number[]>(
    db,
    'insert into recap_arrival (event, slot, arrivals) values (?, ?, ?)',
  )
  for (const { slot, arrivals: count } of arrivals) insertArrivals.run(event, slot, count)
}
