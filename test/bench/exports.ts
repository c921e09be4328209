/** 100,000 people as XLSX through the contract into a file, against the bare writer writing the same cells from memory. */
import { randomUUID } from 'node:crypto'
import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { exportOptions } from '#shared/contract/exports.ts'
import { attendanceSheets } from '../../electron/backend/exports/attendance-sheets.ts'
import type { SheetToWrite } from '../../electron/backend/spreadsheets/write/sheet-to-write.ts'
import { writeWorkbook } from '../../electron/backend/spreadsheets/write/write-workbook.ts'
import { findEvent } from '../../electron/backend/store/events.ts'
import { reconciledFigures } from '../../electron/backend/store/reconciliation.ts'
import { openSnapshot } from '../../electron/backend/store/snapshot.ts'
import {
  eventDraft,
  newDataFolder,
  openTestBackend,
  RESOURCES,
  type TestBackend,
} from '../support/open-test-backend.ts'
import { makePerson, units } from '../support/people-maker.ts'
import { Chance } from '../support/random.ts'
import { type BenchLine, sideBySide, timed } from './bench-line.ts'

const PEOPLE = 100_000
const ROUNDS = 3
const DAY = '2026-11-20'
const MEBIBYTE = 1024 * 1024

export async function benchExports(): Promise<BenchLine[]> {
  const folder = newDataFolder()
  const { data, eventId } = await fullHall()
  const backend = await openTestBackend({ data })
  try {
    const first = await peakOf(() => exported(backend, eventId, folder))
    const sheets = sheetsInMemory(data, eventId)
    const line = await sideBySide(
      { name: 'export of 100,000 people as XLSX / the bare writer with the same cells', unit: 'ms', goal: 3 },
      ROUNDS,
      async () => timed(() => exported(backend, eventId, folder)),
      async () => timed(() => writeWorkbook(sheets)),
    )
    const perSecond = Math.round(PEOPLE / (line.ours / 1000))
    return [
      {
        ...line,
        note: `${perSecond} people a second, file ${(first.bytes / MEBIBYTE).toFixed(1)} MiB, memory peak +${first.peak} MiB; longest wait of a reader ${await waitOfReader(backend, eventId, folder)} ms`,
      },
    ]
  } finally {
    await backend.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function exported({ client }: TestBackend, eventId: string, folder: string): Promise<number> {
  const { fileName } = await client.exports.save({ eventId, folder, format: 'xlsx' })
  return statSync(join(folder, fileName)).size
}

/** How far the whole process grew beyond what it was before. */
async function peakOf(work: () => Promise<number>): Promise<{ bytes: number; peak: number }> {
  const before = process.memoryUsage.rss()
  let most = before
  const looking = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20)
  const bytes = await work()
  clearInterval(looking)
  return { bytes, peak: Math.round((most - before) / MEBIBYTE) }
}

/** The longest that a small question waits while all is written. */
async function waitOfReader(backend: TestBackend, eventId: string, folder: string): Promise<number> {
  let isDone = false
  const writing = exported(backend, eventId, folder).finally(() => (isDone = true))
  let longest = 0
  while (!isDone) {
    longest = Math.max(longest, await timed(() => backend.client.exports.presets()))
    // A question that is answered at once must not keep the news of the export waiting.
    await nextTurn()
  }
  await writing
  return Math.round(longest)
}

function sheetsInMemory(data: string, eventId: string): SheetToWrite[] {
  const snapshot = openSnapshot({ data, resources: RESOURCES })
  const event = findEvent(snapshot.db, eventId)
  if (!event) throw new Error('no event')
  const occasion = {
    options: exportOptions.parse({ format: 'xlsx' }),
    operator: '',
    desk: '',
    now: Date.now(),
  }
  const figures = reconciledFigures(snapshot.db, eventId, 'reasons')
  const sheets = attendanceSheets(snapshot.db, event, occasion, figures, () => {}).map((sheet) => ({
    ...sheet,
    rows: [...sheet.rows],
  }))
  snapshot.close()
  return sheets
}

async function fullHall(): Promise<{ data: string; eventId: string }> {
  const backend = await openTestBackend()
  const { id: eventId } = await backend.client.events.create({
    event: eventDraft({ days: [{ day: DAY, startTime: '09:00', endTime: null }] }),
  })
  await backend.close()
  const database = new Database(join(backend.data, 'kegiatan.db'))
  database.pragma('foreign_keys = off')
  database.pragma('synchronous = off')
  database.transaction(() => fill(database, eventId))()
  database.close()
  return { data: backend.data, eventId }
}

/** Four of five came, and have pledged. */
function fill(database: Database.Database, eventId: string): void {
  const chance = new Chance(7)
  const person = database.prepare(
    `insert into participant (id, event_id, name, nip, nik, rank, position, unit, district, village, category, gender,
       phone, sort_key, search_words, search_digits, origin, created_at, updated_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'pns', ?, ?, ?, '', '', 'manual', 0, 0)`,
  )
  const arrival = database.prepare(
    `insert into attendance (id, event_id, participant_id, day, kind, round, at, method, desk)
     values (?, ?, ?, ?, 'arrive', 0, ?, 'search', 'Meja 1')`,
  )
  const pledge = database.prepare(
    `insert into pledge (id, event_id, participant_id, instrument, state, at, desk)
     values (?, ?, ?, 'ikrar_asn', 'spoken', ?, 'Meja 1')`,
  )
  for (let number = 0; number < PEOPLE; number += 1) {
    const id = randomUUID()
    const one = makePerson(chance, number, units[number % units.length] ?? '')
    const nip = String(198_501_012_010_000_000n + BigInt(number))
    const at = Date.UTC(2026, 10, 20, 1) + number * 10
    person.run(
      ...[id, eventId, one.shown, nip, one.nik, one.rank, one.position, one.unit, one.district, one.village],
      ...[one.gender, one.phone, `${one.shown.toLowerCase()} ${number}`],
    )
    if (number % 5 === 0) continue
    arrival.run(randomUUID(), eventId, id, DAY, at)
    pledge.run(randomUUID(), eventId, id, at)
  }
}
