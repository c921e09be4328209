/**
 * The recap over 1,000 events and 1,000,000 entries: every question against the 200 ms it may take, the summing up of one
 * event after a scan, and what a check-in takes while everything is summed up for the first time. Takes many minutes.
 */
import { randomUUID } from 'node:crypto'
import type { RecapChoice } from '#shared/contract/recap.ts'
import type { RecapAsk } from '../../electron/backend/recap/recap-answer.ts'
import { answerRecap } from '../../electron/backend/recap/recap-answer.ts'
import type { ReadableDb } from '../../electron/backend/store/db.ts'
import { openReader } from '../../electron/backend/store/open-store.ts'
import {
  listRecapArrivals,
  listDistrictCells,
  listRecapEvents,
  listRecapFollowUps,
  listRecapUnits,
  listRecapVillages,
} from '../../electron/backend/store/recap/figures.ts'
import { countKnownBy, countMissed, listPersonCounts } from '../../electron/backend/store/recap/people.ts'
import { scopeOf } from '../../electron/backend/store/recap/scope.ts'
import { closeDatabase, prepared } from '../../electron/backend/store/db.ts'
import { openTestBackend, RESOURCES, type TestBackend } from '../support/open-test-backend.ts'
import { seedRecapPast } from '../support/recap-seed.ts'
import { type BenchLine, median, timed } from './bench-line.ts'
import { quantile } from './desks/figures.ts'

const PAST = { events: 1_000, invited: 1_250, people: 40_000, units: 60, villages: 300 }
const MOST_MS = 200
/** As while papers are drawn and copies made. */
const MOST_AT_THE_DOOR_MS = 80
const ROUNDS = 7
const QUIET_SCANS = 40
const ALL: RecapChoice = { from: null, until: null, kinds: null, officeId: null, eventIds: null }

export async function* benchRecap(): AsyncIterable<BenchLine> {
  const { data, eventIds } = await seedRecapPast(PAST)
  const backend = await openTestBackend({ data })
  try {
    yield* whileSummingUp(backend, eventIds)
    yield await afterAScan(backend, eventIds)
    const half: RecapChoice = { ...ALL, eventIds: eventIds.filter((_, place) => place % 2 === 0) }
    const few: RecapChoice = { ...ALL, eventIds: eventIds.slice(0, 10) }
    const db = openReader({ data, resources: RESOURCES })
    try {
      const bareMs = await bareScan(db)
      for (const [words, choice] of [
        ['1,000 events', ALL],
        ['every second of them', half],
        ['ten of them', few],
      ] as const)
        yield* queries(db, words, choice, bareMs)
      yield* answers(data)
    } finally {
      closeDatabase(db)
    }
  } finally {
    await backend.remove()
  }
}

const line = (name: string, ours: number, base: number, note?: string): BenchLine => ({
  ...{ name, ours, base, unit: 'ms', ratio: ours / base, goal: 1 },
  ...(note === undefined ? {} : { note }),
})

/** Check-ins at the door while a thousand events are summed up, beside check-ins while nothing else goes on. */
async function* whileSummingUp(
  { client }: TestBackend,
  eventIds: readonly string[],
): AsyncIterable<BenchLine> {
  const eventId = eventIds.at(-1) ?? ''
  const { rows } = await client.participants.page({
    ...{ eventId, offset: 0, limit: 1_000, sort: 'name', filter: { attendance: 'absent' } },
  })
  const left = rows.map(({ id }) => id)
  const checkIn = async () => {
    const participantId = left.pop() ?? ''
    const tookMs = await timed(() =>
      client.attendance.checkIn({ eventId, participantId, nonce: randomUUID(), desk: 'Meja 1' }),
    )
    await new Promise((resolve) => setTimeout(resolve, 150))
    return tookMs
  }
  const quiet: number[] = []
  while (quiet.length < QUIET_SCANS) quiet.push(await checkIn())
  let isDone = false
  const waits: number[] = []
  const start = performance.now()
  const summing = client.recap.refresh({ task: 'ukur' }).finally(() => (isDone = true))
  while (!isDone && left.length > 0) waits.push(await checkIn())
  await summing
  const tookS = (performance.now() - start) / 1_000
  const note = `median ${median(waits).toFixed(0)}, longest ${Math.max(...waits).toFixed(0)} ms of ${waits.length}; while nothing else goes on ${median(quiet).toFixed(0)} and ${Math.max(...quiet).toFixed(0)}; all summed up in ${tookS.toFixed(0)} s`
  yield line(
    'a check-in while 1,000 events are summed up: p99 / 80 ms',
    quantile(waits, 0.99),
    MOST_AT_THE_DOOR_MS,
    note,
  )
}

async function afterAScan({ client }: TestBackend, eventIds: readonly string[]): Promise<BenchLine> {
  const eventId = eventIds[3] ?? ''
  const { rows } = await client.participants.page({
    ...{ eventId, offset: 0, limit: ROUNDS, sort: 'name', filter: { attendance: 'absent' } },
  })
  const taken: number[] = []
  for (const { id: participantId } of rows) {
    await client.attendance.checkIn({ eventId, participantId, nonce: randomUUID(), desk: 'M' })
    taken.push(await timed(() => client.recap.refresh({ task: 'ukur' })))
  }
  return line('an event of 1,250 people summed up anew after a scan / 200 ms', median(taken), MOST_MS)
}

async function bareScan(db: ReadableDb): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++)
    times.push(
      await timed(() =>
        prepared<[], { count: number }>(db, 'select count(*) as count from attendance not indexed').get(),
      ),
    )
  return median(times)
}

async function* queries(
  db: ReadableDb,
  words: string,
  choice: RecapChoice,
  bareMs: number,
): AsyncIterable<BenchLine> {
  const scope = scopeOf(db, choice)
  const page = { offset: 0, limit: 50 }
  const people = { missed: 1, query: '', unit: null } as const
  const asked: Record<string, () => unknown> = {
    events: () => listRecapEvents(db, choice),
    OPD: () => listRecapUnits(db, scope),
    villages: () => listRecapVillages(db, scope),
    'kecamatan by month': () => listDistrictCells(db, scope, 'month'),
    arrivals: () => listRecapArrivals(db, scope),
    'missed by how many': () => countMissed(db, scope),
    'known by what': () => countKnownBy(db, scope),
    'who never came': () => listPersonCounts(db, scope, { ...people, group: 'never', sort: 'missed' }, page),
    'who missed three': () =>
      listPersonCounts(db, scope, { ...people, missed: 3, group: 'missed', sort: 'missed' }, page),
    'who owes a pledge': () => listPersonCounts(db, scope, { ...people, group: 'owing', sort: 'name' }, page),
    'a name': () =>
      listPersonCounts(db, scope, { ...people, query: 'maria br', group: 'all', sort: 'name' }, page),
    'an OPD': () =>
      listPersonCounts(db, scope, { ...people, unit: 'dinas contoh 7', group: 'all', sort: 'missed' }, page),
    'follow-ups': () => listRecapFollowUps(db, choice),
  }
  for (const [name, ask] of Object.entries(asked)) {
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round++) times.push(await timed(ask))
    const note = `a bare count over the entries ${bareMs.toFixed(0)} ms`
    yield line(`recap of ${words}: ${name} / 200 ms`, median(times), MOST_MS, note)
  }
}

/** Whole answers, as a screen waits for them. */
async function* answers(data: string): AsyncIterable<BenchLine> {
  const asks: RecapAsk[] = [
    { kind: 'overview', choice: ALL },
    { kind: 'matches', of: 'nik' },
    { kind: 'matches', of: 'name' },
  ]
  for (const ask of asks) {
    const times: number[] = []
    for (let round = 0; round < 3; round++)
      times.push(await timed(() => answerRecap({ data, resources: RESOURCES }, ask)))
    const name = ask.kind === 'matches' ? `matching by ${ask.of}` : 'the whole overview'
    yield { ...line(`${name}, 1,000 events / 1 s`, median(times), 1_000) }
  }
}
