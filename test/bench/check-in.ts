/** One check-in through the contract against one bare insert of the same row with the same durability. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { newId } from '../../renderer/ui/new-id.ts'
import { eventDraft, openTestBackend, personNamed } from '../support/open-test-backend.ts'
import { bareInsert } from './bare-insert.ts'
import { type BenchLine, sideBySide, timed } from './bench-line.ts'

const ROUNDS = 15
const SCANS_PER_ROUND = 60
/** Until the WAL has its full length (growing a file costs more than writing over it) and the code is compiled. */
const WARM_UP = 2000
const DAY = '2026-11-20'

export async function benchCheckIn(): Promise<BenchLine[]> {
  const lines: BenchLine[] = []
  for (const rows of [1_000, 1_000_000]) lines.push(await benchAt(rows))
  return lines
}

async function benchAt(rows: number): Promise<BenchLine> {
  const backend = await openTestBackend()
  try {
    const { client, data } = backend
    const { id: eventId } = await client.events.create({
      event: eventDraft({ days: [{ day: DAY, startTime: '09:00', endTime: null }] }),
    })
    const codes = await addPeople(client, eventId, WARM_UP + ROUNDS * SCANS_PER_ROUND)
    await backend.close()
    fillAttendance(join(data, 'kegiatan.db'), eventId, rows)
    const again = await openTestBackend({ data })
    const bare = bareInsert(DAY)
    // Made by the window, in a process of its own.
    const scans = codes.map((code) => ({ eventId, code, nonce: newId(), desk: 'Meja 1' }))
    let scanned = 0
    const scan = async (count: number) => {
      for (const asked of scans.slice(scanned, scanned + count)) {
        const outcome = await again.client.attendance.scan(asked)
        if (outcome.kind !== 'welcome') throw new Error(`a scan was ${outcome.kind}`)
      }
      scanned += count
    }
    await scan(WARM_UP)
    for (let index = 0; index < WARM_UP; index++) bare.insert()
    const line = await sideBySide(
      {
        name: `check-in through the contract / bare insert, ${rows.toLocaleString('en')} rows`,
        unit: 'ms',
        goal: 1.5,
      },
      ROUNDS,
      async () => (await timed(() => scan(SCANS_PER_ROUND))) / SCANS_PER_ROUND,
      async () =>
        (await timed(() => {
          for (let index = 0; index < SCANS_PER_ROUND; index++) bare.insert()
        })) / SCANS_PER_ROUND,
    )
    bare.remove()
    await again.close()
    return line
  } finally {
    await backend.remove()
  }
}

type Client = Awaited<ReturnType<typeof openTestBackend>>['client']

async function addPeople(client: Client, eventId: string, count: number): Promise<string[]> {
  const codes: string[] = []
  for (let index = 0; index < count; index++) {
    const { shortCode } = await client.participants.add({ eventId, person: personNamed(`Peserta ${index}`) })
    codes.push(shortCode)
  }
  return codes
}

/** Entries of other people of the same event and day, 2,000 people a day. */
function fillAttendance(file: string, eventId: string, rows: number): void {
  const database = new Database(file)
  database.pragma('foreign_keys = off')
  const person = database.prepare(
    `insert into participant (id, event_id, name, category, sort_key, search_words, search_digits, origin, created_at, updated_at)
     values (?, ?, 'Orang', 'pns', 'orang', ' orang', '', 'manual', 0, 0)`,
  )
  const entry = database.prepare(
    `insert into attendance (id, event_id, participant_id, day, kind, round, at, method, desk)
     values (?, ?, ?, ?, 'arrive', 0, ?, 'ticket', 'Meja 2')`,
  )
  database.transaction(() => {
    const people = Array.from({ length: Math.min(rows, 2000) }, () => randomUUID())
    for (const id of people) person.run(id, eventId)
    for (let row = 0; row < rows; row++) {
      const day =
        row < people.length
          ? DAY
          : `2025-${String(1 + (row % 12)).padStart(2, '0')}-${String(row).padStart(7, '0')}`
      entry.run(randomUUID(), eventId, people[row % people.length], day, row)
    }
  })()
  database.close()
}
