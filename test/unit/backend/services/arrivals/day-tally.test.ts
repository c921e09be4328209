import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DayTally } from '../../../../../electron/backend/services/arrivals/day-tally.ts'
import {
  countByCategory,
  countByUnit,
  countPresent,
  listPresentByDay,
} from '../../../../../electron/backend/store/attendance.ts'
import type { WritableDb } from '../../../../../electron/backend/store/db.ts'
import { countInvited } from '../../../../../electron/backend/store/participants.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../../support/open-test-backend.ts'

const DAY = '2026-11-20'
const { signal: shut } = new AbortController()
const PEOPLE = 6

let backend: TestBackend
let connection: Database.Database
let db: WritableDb
let eventId: string
const people: string[] = []

beforeAll(async () => {
  backend = await openTestBackend()
  eventId = (await backend.client.events.create({ event: eventDraft() })).id
  for (let place = 0; place < PEOPLE; place++) {
    const person = personNamed(`Orang ${place}`, { unit: place === 0 ? null : `OPD ${place % 2}` })
    people.push((await backend.client.participants.add({ eventId, person })).id)
  }
  await backend.close()
  connection = new Database(join(backend.data, 'kegiatan.db'))
  // The store knows a connection only by its brand.
  db = connection as unknown as WritableDb
})
afterAll(async () => {
  connection.close()
  await backend.remove()
})

type Written =
  | { kind: 'arrive'; person: number; at: number; origin: number; desk: number }
  | { kind: 'undo'; entry: number; at: number }
  | { kind: 'refused'; at: number }
  | { kind: 'removed'; person: number }
  | { kind: 'looked' }

const written: fc.Arbitrary<Written> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      ...{ kind: fc.constant('arrive' as const), person: fc.nat(PEOPLE - 1), at: fc.nat(50) },
      ...{ origin: fc.nat(2), desk: fc.nat(1) },
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('undo' as const), entry: fc.nat(30), at: fc.nat(50) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('refused' as const), at: fc.nat(50) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('removed' as const), person: fc.nat(PEOPLE - 1) }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'looked' as const }) },
)

/** Writes as the door, other devices and other laptops do: in any order of time, twice and against each other. */
function write(step: Written, entries: string[], tally: DayTally): void {
  const id = nonce()
  if (step.kind === 'arrive') {
    const { changes } = connection
      .prepare(
        `insert into attendance (id, event_id, participant_id, day, kind, round, at, method, desk, origin)
         values (?, ?, ?, ?, 'arrive', ?, ?, 'ticket', ?, ?) on conflict do nothing`,
      )
      .run(
        id,
        eventId,
        people[step.person],
        DAY,
        entries.length % 3,
        step.at,
        `Meja ${step.desk}`,
        `${step.origin}`,
      )
    if (changes === 1) entries.push(id)
  }
  if (step.kind === 'undo') {
    connection
      .prepare(
        `insert into attendance (id, event_id, participant_id, day, kind, round, at, method, desk, undoes)
         select ?, event_id, participant_id, day, 'undo', (select count(*) from attendance), ?, 'undo', desk, id
         from attendance where id = ? on conflict do nothing`,
      )
      .run(id, step.at, entries[step.entry] ?? '')
  }
  if (step.kind === 'refused')
    connection
      .prepare("insert into refused_scan values (?, ?, ?, 'unknown', 'Meja 0')")
      .run(id, eventId, step.at)
  if (step.kind === 'removed') {
    connection
      .prepare('update participant set removed_at = iif(removed_at is null, 1, null) where id = ?')
      .run(people[step.person])
    // As whoever writes tells it.
    tally.forgetPeople()
  }
}

const sorted = (rows: readonly { invited: number }[]) => rows.map((row) => JSON.stringify(row)).toSorted()

type Group = { present: number; invited: number; label: string }
const bare = ({ present, invited, label }: Group): Group => ({ label, present, invited })

async function expectSame(tally: DayTally): Promise<void> {
  await tally.read()
  expect(tally.present).toBe(countPresent(db, eventId, DAY))
  expect(tally.invited).toBe(countInvited(db, eventId))
  expect(tally.arrivalTimes().toSorted((a, b) => a - b)).toEqual(
    [...listPresentByDay(db, eventId, DAY).values()].toSorted((a, b) => a - b),
  )
  expect(sorted(tally.byUnit().map(bare))).toEqual(sorted(countByUnit(db, eventId, DAY).map(bare)))
  expect(tally.byCategory()).toEqual(
    countByCategory(db, eventId, DAY).map(({ category, present, invited }) => ({
      category,
      present,
      invited,
    })),
  )
  const moments = [...tally.desks.values()].flatMap((course) => course.moments)
  const { refused } = connection.prepare('select count(*) as refused from refused_scan').get() as {
    refused: number
  }
  expect(moments.filter(({ arrived }) => arrived)).toHaveLength(tally.present)
  expect(moments.length).toBeGreaterThanOrEqual(tally.present + refused)
  for (const { moments: ofDesk } of tally.desks.values())
    expect(ofDesk).toEqual(ofDesk.toSorted((a, b) => a.at - b.at))
}

test('a tally that is read in between counts what the view counts, whatever was written in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(written, { maxLength: 40 }), async (steps) => {
      connection.exec('begin')
      try {
        const tally = new DayTally(db, { eventId, day: DAY, from: 0, to: 1_000, shut })
        const entries: string[] = []
        for (const step of steps) {
          if (step.kind === 'looked') await expectSame(tally)
          else write(step, entries, tally)
        }
        await expectSame(tally)
      } finally {
        connection.exec('rollback')
      }
    }),
    { numRuns: 300 },
  )
})

describe('a long day', () => {
  beforeEach(() => connection.exec('begin'))
  afterEach(() => connection.exec('rollback'))

  const arrive = (place: number, entries: string[], tally: DayTally) =>
    write({ kind: 'arrive', person: place % PEOPLE, at: place, origin: place, desk: 0 }, entries, tally)
  const newTally = () => new DayTally(db, { eventId, day: DAY, from: 0, to: 100_000, shut })

  test('is read in parts, and what is written between two of them is in it', async () => {
    const tally = newTally()
    const entries: string[] = []
    for (let place = 1_200; place < 2_400; place++) arrive(place, entries, tally)
    const reading = tally.read()
    await new Promise((resolve) => setImmediate(resolve))
    arrive(5, entries, tally)
    write({ kind: 'undo', entry: 0, at: 9_000 }, entries, tally)
    arrive(9_001, entries, tally)
    await reading
    await expectSame(tally)
  })

  test('is not read to its end when the database is shut', async () => {
    const shutting = new AbortController()
    const tally = new DayTally(db, { eventId, day: DAY, from: 0, to: 100_000, shut: shutting.signal })
    const entries: string[] = []
    for (let place = 0; place < 1_200; place++) arrive(place, entries, tally)
    const reading = tally.read()
    shutting.abort()
    await expect(reading).rejects.toMatchObject({ code: 'database_busy' })
  })
})
