/** Moving a running event of 20,000 people and 60,000 entries to another laptop, against the two minutes it may take. */
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { eventDraft, newDataFolder, openTestBackend, type TestBackend } from '../support/open-test-backend.ts'
import { makeRoster, rosterFile } from '../support/roster-maker.ts'
import { type BenchLine, timed } from './bench-line.ts'

const PEOPLE = 20_000
const DAYS = ['2026-11-20', '2026-11-21', '2026-11-22']
const WORDS = 'padi gula kota embun jati laut'
const TWO_MINUTES_MS = 120_000

export async function benchTransfers(): Promise<BenchLine[]> {
  const usb = newDataFolder()
  const { data, eventId } = await runningEvent()
  const [a, b] = [await openTestBackend({ data }), await openTestBackend()]
  try {
    const there = await moved(a, b, eventId, usb, true)
    await b.client.attendance.walkIn({
      ...{ eventId, nonce: randomUUID(), desk: 'Meja', day: DAYS[0], person: { name: 'Tamu' } },
    })
    const back = await moved(b, a, eventId, usb, false)
    return [
      line('a running event moved to an empty laptop / two minutes', there),
      line('brought back and merged / two minutes', back),
    ]
  } finally {
    await Promise.all([a.remove(), b.remove()])
    rmSync(usb, { recursive: true, force: true })
  }
}

type Moved = {
  writeMs: number
  readMs: number
  /** The verified copy that is made before anything is taken; a part of `takeMs`. */
  copyMs: number
  takeMs: number
  longestWaitMs: number
  bytes: number
}

function line(name: string, { writeMs, readMs, copyMs, takeMs, longestWaitMs, bytes }: Moved): BenchLine {
  const ours = writeMs + readMs + takeMs
  const [write, read, take, copy, wait] = [writeMs, readMs, takeMs, copyMs, longestWaitMs].map((ms) =>
    Math.round(ms),
  )
  return {
    ...{ name, ours, base: TWO_MINUTES_MS, unit: 'ms', ratio: ours / TWO_MINUTES_MS, goal: 1 },
    note: `write ${write}, read ${read}, take ${take} ms (a copy alone ${copy} ms); ${(bytes / 1e6).toFixed(1)} MB; longest wait of a reader ${wait} ms`,
  }
}

async function moved(
  from: TestBackend,
  to: TestBackend,
  eventId: string,
  folder: string,
  handOver: boolean,
): Promise<Moved> {
  const told = { name: '', bytes: 0, hash: '', longestWaitMs: 0 }
  const writeMs = await timed(async () => {
    Object.assign(told, await from.client.transfers.write({ eventId, folder, words: WORDS, handOver }))
  })
  const asked = { folder, name: told.name, words: WORDS }
  const readMs = await timed(async () => Object.assign(told, await to.client.transfers.read(asked)))
  const copyMs = await timed(() => to.client.copies.make())
  const asking = readersWaits(to)
  const takeMs = await timed(() => to.client.transfers.take({ ...asked, hash: told.hash, introduce: true }))
  return { writeMs, readMs, copyMs, takeMs, longestWaitMs: await asking(), bytes: told.bytes }
}

/** Asks the database for something small all the time; answers how long it had to wait at most. */
function readersWaits({ client }: TestBackend): () => Promise<number> {
  let isOver = false
  const asked = (async () => {
    let longest = 0
    while (!isOver) {
      longest = Math.max(longest, await timed(() => client.offices.list()))
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    return longest
  })()
  return async () => {
    isOver = true
    return asked
  }
}

/** Everybody came on each of three days. */
async function runningEvent(): Promise<{ data: string; eventId: string }> {
  const backend = await openTestBackend()
  const { client, data } = backend
  const days = DAYS.map((day) => ({ day, startTime: '09:00', endTime: null }))
  const { id: eventId } = await client.events.create({ event: eventDraft({ days }) })
  const bytes = new Uint8Array(rosterFile(makeRoster(3, { people: PEOPLE })))
  const file = new File([bytes], 'peserta.xlsx')
  const { importId } = await client.roster.read({ eventId, task: '', source: { file } })
  await client.roster.apply({ eventId, importId, task: '', removeGone: false })
  await backend.close()
  const db = new Database(join(data, 'kegiatan.db'))
  for (const day of DAYS) {
    db.prepare(
      `insert into attendance (id, event_id, participant_id, day, kind, round, at, method, desk)
       select lower(hex(randomblob(16))), event_id, id, ?, 'arrive', 0, ?, 'ticket', 'Meja 1' from participant`,
    ).run(day, Date.parse(`${day}T01:00:00Z`))
  }
  db.close()
  return { data, eventId }
}
