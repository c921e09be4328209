/** The live board after one more arrival, against counting the day anew: 50,000 people and 1,000,000 entries. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { ReadableDb } from '../../electron/backend/store/db.ts'
import { countByCategory, countByUnit, countPresent } from '../../electron/backend/store/attendance.ts'
import { eventDraft, openTestBackend } from '../support/open-test-backend.ts'
import { type BenchLine, median, sideBySide, timed } from './bench-line.ts'

const PEOPLE = 50_000
const DAYS = 20
const ROUNDS = 11
const UNITS = 60
const DAY_MS = 86_400_000
/** 09.00 WITA on the first day. */
const FIRST_MS = Date.UTC(2026, 10, 1, 1)

export async function benchArrivals(): Promise<BenchLine[]> {
  let now = FIRST_MS + (DAYS - 1) * DAY_MS
  const backend = await openTestBackend()
  const days = Array.from({ length: DAYS }, (_, place) => dayOf(place))
  const event = await backend.client.events.create({
    event: eventDraft({ days: days.map((day) => ({ day, startTime: '09:00', endTime: null })) }),
  })
  await backend.close()
  const file = join(backend.data, 'kegiatan.db')
  const late = fill(file, event.id)
  const again = await openTestBackend({ data: backend.data, clock: () => now })
  const connection = new Database(file, { readonly: true })
  // The store knows a connection only by its brand.
  const db = connection as unknown as ReadableDb
  const place = { eventId: event.id, day: dayOf(DAYS - 1) }
  const board = () => again.client.arrivals.board(place)
  try {
    const firstMs = await timed(board)
    const arrive = async () => {
      now += 1_000
      const participantId = late.pop() ?? ''
      await again.client.attendance.checkIn({ ...place, participantId, nonce: randomUUID(), desk: 'Meja 1' })
    }
    const line = await sideBySide(
      { name: 'live board after an arrival / counting the day anew, 50,000 people', unit: 'ms', goal: 0.1 },
      ROUNDS,
      async () => (await arrive(), timed(board)),
      async () =>
        timed(() => [
          countPresent(db, place.eventId, place.day),
          countByUnit(db, place.eventId, place.day),
          countByCategory(db, place.eventId, place.day),
        ]),
    )
    const quietMs = await withoutNews(board, ROUNDS)
    return [
      { ...line, note: `first look ${firstMs.toFixed(0)} ms, a look without news ${quietMs.toFixed(1)} ms` },
    ]
  } finally {
    connection.close()
    await again.remove()
  }
}

async function withoutNews(board: () => Promise<unknown>, rounds: number): Promise<number> {
  const taken: number[] = []
  for (let round = 0; round < rounds; round++) taken.push(await timed(board))
  return median(taken)
}

function dayOf(place: number): string {
  return new Date(FIRST_MS + place * DAY_MS).toISOString().slice(0, 10)
}

/** Everybody on every day at eight desks; the last hundred have not come on the last. @returns their ids. */
function fill(file: string, eventId: string): string[] {
  const database = new Database(file)
  database.pragma('foreign_keys = off')
  database.pragma('synchronous = off')
  const person = database.prepare(
    `insert into participant (id, event_id, name, unit, category, sort_key, search_words, search_digits, origin,
       protocol_order, created_at, updated_at)
     values (?, ?, 'Orang', ?, 'pns', ?, '', '', 'manual', 50, 0, 0)`,
  )
  const entry = database.prepare(
    `insert into attendance (id, event_id, participant_id, day, kind, round, at, method, desk)
     values (?, ?, ?, ?, 'arrive', 0, ?, 'ticket', ?)`,
  )
  const people = Array.from({ length: PEOPLE }, () => randomUUID())
  const late = people.slice(-100)
  database.transaction(() => {
    for (const [place, id] of people.entries())
      person.run(id, eventId, `OPD ${place % UNITS}`, `orang ${place}`)
    for (let day = 0; day < DAYS; day++) {
      const here = day === DAYS - 1 ? people.slice(0, -late.length) : people
      const openedMs = FIRST_MS + day * DAY_MS - here.length * 150
      for (const [place, id] of here.entries())
        entry.run(randomUUID(), eventId, id, dayOf(day), openedMs + place * 150, `Meja ${1 + (place % 8)}`)
    }
  })()
  database.close()
  return late
}
