/** The database of a laptop with one event in it, written straight into the tables, so that hundreds are made in no time. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { CentralAccess } from '../../../electron/backend/central/connection.ts'
import { readCentralMigrations } from '../../../electron/backend/central/central-schema.ts'
import {
  type Sending,
  sendEvent,
  type SendingOptions,
  type Sent,
} from '../../../electron/backend/central/send-event.ts'
import {
  closeDatabase,
  connectionOf,
  openDatabase,
  prepared,
  type WritableDb,
} from '../../../electron/backend/store/db.ts'
import { migrate, readMigrations } from '../../../electron/backend/store/migrate.ts'
import { newestNumber } from '../../../electron/backend/store/migration-files.ts'
import { RESOURCES } from './resources.ts'
import { Chance } from '../random.ts'

export const DAYS = ['2026-11-20', '2026-11-21']
const INSTRUMENTS = ['ikrar_asn', 'ikrar_kepala_desa']
const FIRST_MS = Date.parse('2026-11-20T01:00:00Z')

export type MadeEvent = {
  eventId: string
  laptop: { id: string; name: string }
  db: WritableDb
  close: () => void
}

/** The same id for the same words, as UUIDs of version 8 are. */
export function idOf(...words: (string | number)[]): string {
  const hex = createHash('sha256').update(words.join(' ')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** People of several units and villages; some came, some were undone, some sent somebody, some pledged. */
export function makeEventDatabase(folder: string, seed: number, people: number, eventSeed = seed): MadeEvent {
  const db = openDatabase({ file: fileOf(folder, seed) })
  // It lives for one test.
  connectionOf(db).pragma('synchronous = off')
  migrate(db, readMigrations(RESOURCES))
  connectionOf(db).transaction(() => fill(db, idOf('event', eventSeed), { seed: eventSeed, people }))()
  return madeOf(db, seed, eventSeed)
}

/** One that was made before. */
export function openEventDatabase(folder: string, seed: number, eventSeed = seed): MadeEvent {
  return madeOf(openDatabase({ file: fileOf(folder, seed) }), seed, eventSeed)
}

const fileOf = (folder: string, seed: number) => join(folder, `laptop-${seed}.db`)

function madeOf(db: WritableDb, seed: number, eventSeed: number): MadeEvent {
  const laptop = { id: idOf('laptop', seed), name: `Laptop ${seed}` }
  return { eventId: idOf('event', eventSeed), laptop, db, close: () => closeDatabase(db) }
}

/** Inserts one row; the columns are those of the object. */
export function insertInto(db: WritableDb, table: string, row: Record<string, string | number | null>): void {
  const names = Object.keys(row)
  prepared<(string | number | null)[]>(
    db,
    `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
  ).run(...Object.values(row))
}

function fill(db: WritableDb, eventId: string, { seed, people }: { seed: number; people: number }): void {
  insertInto(db, 'event', {
    ...{
      id: eventId,
      number: 1 + seed,
      kind: 'sosialisasi_deklarasi',
      title: `Sosialisasi ${seed}`,
      zone: 'WITA',
    },
    ...{ election_kind: 'pemilihan', election_year: 2026, instruments: JSON.stringify(INSTRUMENTS) },
    ...{
      venue: 'Aula',
      city: 'Contoh',
      province: 'Nusa Tenggara Timur',
      created_at: FIRST_MS,
      updated_at: FIRST_MS,
    },
  })
  for (const day of DAYS) insertInto(db, 'event_day', { event_id: eventId, day, start_time: '09:00' })
  const chance = new Chance(seed + 1)
  for (let at = 0; at < people; at++) fillPerson(db, eventId, { id: idOf('person', seed, at), at, chance })
}

type Filling = { id: string; at: number; chance: Chance }

function fillPerson(db: WritableDb, eventId: string, { id, at, chance }: Filling): void {
  const removedAt = chance.happens(0.05) ? FIRST_MS + at : null
  insertInto(db, 'participant', {
    ...{
      id,
      event_id: eventId,
      name: `Peserta ${at} O'Brien "Ké"`,
      nip: `1985010120101${String(at).padStart(5, '0')}`,
    },
    ...{
      nik: `53010${String(at).padStart(11, '0')}`,
      phone: `0812${at}`,
      note: 'titip pesan',
      position: 'Staf',
    },
    ...{
      unit: at % 7 === 0 ? null : `Dinas ${at % 7}`,
      district: `Kecamatan ${at % 5}`,
      village: `Desa ${at % 23}`,
    },
    ...{ category: at % 3 === 0 ? 'pns' : 'kepala_desa', gender: at % 2 === 0 ? 'L' : 'P', origin: 'import' },
    ...{
      sort_key: String(at),
      search_words: '',
      search_digits: '',
      created_at: FIRST_MS,
      updated_at: FIRST_MS,
    },
    removed_at: removedAt,
  })
  if (removedAt !== null) return
  for (const day of DAYS) if (chance.happens(0.7)) fillDay(db, eventId, day, { id, at, chance })
  for (const instrument of INSTRUMENTS)
    for (let turn = 0; chance.happens(0.5) && turn < 3; turn++)
      insertInto(db, 'pledge', {
        ...{ id: idOf('pledge', id, instrument, turn), event_id: eventId, participant_id: id, instrument },
        state: ['spoken', 'signed', 'declined'][turn] ?? 'later',
        ...{ at: FIRST_MS + turn, desk: 'Meja Ibu Ani', note: 'catatan', witness: 'Pak Saksi' },
      })
}

function fillDay(db: WritableDb, eventId: string, day: string, { id, at, chance }: Filling): void {
  const entry = { event_id: eventId, participant_id: id, day, method: 'ticket', desk: 'Meja Ibu Ani' }
  const time = Date.parse(`${day}T01:00:00Z`) + at * 1_000
  const arrival = idOf('arrival', id, day)
  insertInto(db, 'attendance', { ...entry, id: arrival, kind: 'arrive', round: 0, at: time })
  // Two desks may each have noted an arrival, at the same moment even.
  if (chance.happens(0.1))
    insertInto(db, 'attendance', {
      ...{ ...entry, id: idOf('again', id, day), kind: 'arrive', round: 0, origin: 'meja lain' },
      at: time + (chance.happens(0.5) ? 0 : 5_000),
    })
  if (chance.happens(0.1))
    insertInto(db, 'attendance', {
      ...{ ...entry, id: idOf('undo', id, day), kind: 'undo', method: 'undo', round: 0, at: time + 9_000 },
      ...{ undoes: arrival, reason: 'salah orang' },
    })
  if (!chance.happens(0.2)) return
  const stand = idOf('substitute', id, day)
  insertInto(db, 'substitute', {
    ...{
      id: stand,
      event_id: eventId,
      arrival_id: arrival,
      round: 0,
      name: 'Wakil',
      nip: '197601012000031002',
    },
    ...{ search_words: '', search_digits: '', at: time, desk: 'Meja' },
  })
  if (chance.happens(0.2))
    insertInto(db, 'substitute_withdrawal', {
      substitute_id: stand,
      event_id: eventId,
      at: time + 1,
      desk: 'Meja',
      reason: 'keliru',
    })
}

export const SCHEMA = newestNumber(readCentralMigrations(RESOURCES))
/** Tests wait only as long as they must. */
const QUICK = { tries: 5, firstPauseMs: 20 }

let sendings = 0

export function send(
  { db, eventId, laptop }: Omit<MadeEvent, 'close'>,
  access: CentralAccess,
  changes: Partial<Sending> & Partial<SendingOptions> = {},
): Promise<Sent> {
  const { progress, signal, patience = QUICK, schema = SCHEMA, ...sending } = changes
  const id = idOf('sending', process.pid, performance.timeOrigin, (sendings += 1))
  return sendEvent(
    db,
    { id, eventId, laptop, profile: 'public', reason: '', ...sending },
    { access, schema, patience, signal, ...(progress ? { progress } : {}) },
  )
}
