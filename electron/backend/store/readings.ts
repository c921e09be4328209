/** Readings aloud and who was present at them, append-only. */
import type { Reading } from '#shared/contract/readings.ts'
import type { Category } from '#shared/domain/category.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

export type StoredReading = Reading & { eventId: string; hash: string }

type Row = {
  id: string
  eventId: string
  instrument: InstrumentKind
  day: string
  at: number
  textHash: string
  reader: string
  readerTitle: string
  witnesses: string
  desk: string
  present: number
  represented: number
  byCategory: string
  hash: string
}
type VoidRow = { voidedAt: number | null; voidDesk: string | null; reason: string | null }

export function insertReading(db: WritableDb, reading: Omit<StoredReading, 'voided'>): void {
  const { reader, witnesses, byCategory, ...rest } = reading
  prepared<Row>(
    db,
    `insert into pledge_reading (id, event_id, instrument, day, at, text_hash, reader, reader_title, witnesses,
       desk, present, represented, by_category, hash)
     values (@id, @eventId, @instrument, @day, @at, @textHash, @reader, @readerTitle, @witnesses, @desk,
       @present, @represented, @byCategory, @hash)`,
  ).run({
    ...rest,
    reader: reader.name,
    readerTitle: reader.title,
    witnesses: JSON.stringify(witnesses),
    byCategory: JSON.stringify(byCategory),
  })
}

export function insertReadingPerson(db: WritableDb, readingId: string, participantId: string): void {
  prepared<[string, string]>(
    db,
    'insert into pledge_reading_person (reading_id, participant_id) values (?, ?)',
  ).run(readingId, participantId)
}

/** False when it was taken back before. */
export function insertReadingVoid(
  db: WritableDb,
  taken: { readingId: string; at: number; desk: string; reason: string },
): boolean {
  const result = prepared<typeof taken>(
    db,
    `insert into pledge_reading_void (reading_id, at, desk, reason) values (@readingId, @at, @desk, @reason)
     on conflict do nothing`,
  ).run(taken)
  return result.changes === 1
}

const SELECT = `select reading.id, reading.event_id as eventId, reading.instrument, reading.day, reading.at,
    reading.text_hash as textHash, reading.reader, reading.reader_title as readerTitle, reading.witnesses,
    reading.desk, reading.present, reading.represented, reading.by_category as byCategory, reading.hash,
    taken.at as voidedAt, taken.desk as voidDesk, taken.reason
  from pledge_reading reading left join pledge_reading_void taken on taken.reading_id = reading.id`

export function findReading(db: ReadableDb, id: string): StoredReading | undefined {
  const row = prepared<[string], Row & VoidRow>(db, `${SELECT} where reading.id = ?`).get(id)
  return row && readingOf(row)
}

/** Oldest first, also those that were taken back. */
export function listReadings(db: ReadableDb, eventId: string): StoredReading[] {
  return prepared<[string], Row & VoidRow>(
    db,
    `${SELECT} where reading.event_id = ? order by reading.at, reading.id`,
  )
    .all(eventId)
    .map(readingOf)
}

export type PresentPerson = { id: string; category: Category; isRepresented: boolean }

/** Who is present on a day, himself or by a substitute, and of one of these categories; by id. */
export function listPresentPeople(
  db: ReadableDb,
  { eventId, day, categories }: { eventId: string; day: string; categories: readonly Category[] },
): PresentPerson[] {
  return prepared<object, Omit<PresentPerson, 'isRepresented'> & { isRepresented: number }>(
    db,
    `select person.id, person.category,
       exists (select 1 from standing_substitute where arrival_id = arrival.id) as isRepresented
     from standing_arrival arrival
     join participant person on person.id = arrival.participant_id
     where arrival.event_id = @eventId and arrival.day = @day
       and person.removed_at is null and person.category in (select value from json_each(@categories))
     order by person.id`,
  )
    .all({ eventId, day, categories: JSON.stringify(categories) })
    .map((person) => ({ ...person, isRepresented: person.isRepresented === 1 }))
}

/** People whose newest entry for the instrument was written because of this reading. */
export function listSpokenBy(db: ReadableDb, { id, eventId, instrument }: StoredReading): string[] {
  return prepared<object, { participantId: string }>(
    db,
    `select participant_id as participantId from pledge entry
     where event_id = @eventId and instrument = @instrument and evidence = @id and entry.id = (
       select newest.id from pledge newest
       where newest.event_id = @eventId and newest.instrument = @instrument
         and newest.participant_id = entry.participant_id order by newest.at desc, newest.id desc limit 1)`,
  )
    .all({ id, eventId, instrument })
    .map(({ participantId }) => participantId)
}

/** The newest other reading of the instrument that stands and at which this person was present. */
export function findOtherReadingOf(
  db: ReadableDb,
  { id, eventId, instrument }: StoredReading,
  participantId: string,
): { id: string; hash: string; textHash: string } | undefined {
  return prepared<object, { id: string; hash: string; textHash: string }>(
    db,
    `select other.id, other.hash, other.text_hash as textHash from pledge_reading other
     join pledge_reading_person person on person.reading_id = other.id and person.participant_id = @participantId
     where other.event_id = @eventId and other.instrument = @instrument and other.id <> @id
       and not exists (select 1 from pledge_reading_void taken where taken.reading_id = other.id)
     order by other.at desc limit 1`,
  ).get({ id, eventId, instrument, participantId })
}

function readingOf({ voidedAt, voidDesk, reason, readerTitle, ...row }: Row & VoidRow): StoredReading {
  const taken = voidedAt === null ? null : { at: voidedAt, desk: voidDesk ?? '', reason: reason ?? '' }
  return {
    ...row,
    reader: { name: row.reader, title: readerTitle },
    // Written by insertReading alone.
    witnesses: JSON.parse(row.witnesses) as string[],
    byCategory: JSON.parse(row.byCategory) as Reading['byCategory'],
    voided: taken,
  }
}
