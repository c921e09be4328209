import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  countEntriesOfDay,
  countRefusedBetween,
  countVisitsOfDay,
  findEntry,
  findExpectation,
  listByProtocol,
  listEntriesAfter,
  listEntryIdsOfDay,
  listInvited,
  listPastDays,
  listRefusedBetween,
  listVisitsAfter,
} from '../../../../../electron/backend/store/arrivals.ts'
import type { WritableDb } from '../../../../../electron/backend/store/db.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../../support/open-test-backend.ts'
import { planOf } from '../../../../support/query-plans.ts'

const DAY = '2026-11-20'

let backend: TestBackend
let connection: Database.Database
let eventId: string
let entryId: string

beforeAll(async () => {
  backend = await openTestBackend()
  const { client } = backend
  eventId = (await client.events.create({ event: eventDraft() })).id
  for (let place = 0; place < 50; place++) {
    const { id } = await client.participants.add({ eventId, person: personNamed(`Orang ${place}`) })
    entryId = nonce()
    await client.attendance.checkIn({ eventId, participantId: id, nonce: entryId, desk: 'Meja 1', day: DAY })
  }
  await backend.close()
  connection = new Database(join(backend.data, 'kegiatan.db'))
})
afterAll(async () => {
  connection.close()
  await backend.remove()
})

const stepsOf = (ask: (db: WritableDb) => unknown) => planOf(connection, ask)
const range = () => ({ eventId, from: 0, to: 1 })
const after = { at: 5, id: '' }
const who = () => ({ eventId, day: DAY, places: [10, 11], nips: ['1'], sortKeys: ['a'] })

const ASKED: Record<string, (db: WritableDb) => unknown> = {
  'what was written since': (db) => listEntriesAfter(db, { eventId, day: DAY, after, limit: 500 }),
  'one entry': (db) => findEntry(db, entryId),
  'how many entries a day has': (db) => countEntriesOfDay(db, eventId, DAY),
  'the ids of the entries of a day': (db) => listEntryIdsOfDay(db, eventId, DAY),
  'what was visited since': (db) => listVisitsAfter(db, { eventId, day: DAY, after, limit: 500 }),
  'how many visits a day has': (db) => countVisitsOfDay(db, eventId, DAY),
  'the refused scans of a day': (db) => listRefusedBetween(db, range()),
  'how many scans were refused': (db) => countRefusedBetween(db, range()),
  'who is invited': (db) => listInvited(db, eventId),
  'who comes first in protocol': (db) => listByProtocol(db, who()),
  'how many are expected': (db) => findExpectation(db, eventId, DAY),
}

describe('no table is walked through, and nothing is sorted, for', () => {
  test.each(Object.entries(ASKED))('%s', (_what, ask) => {
    const costly = stepsOf(ask).filter((step) =>
      /^SCAN (?!CONSTANT ROW|json_each)|TEMP B-TREE FOR ORDER/.test(step),
    )
    expect(costly).toEqual([])
  })
})

test('counts of a day are told by an index alone', () => {
  for (const ask of [
    (db: WritableDb) => countEntriesOfDay(db, eventId, DAY),
    (db: WritableDb) => listEntryIdsOfDay(db, eventId, DAY),
    (db: WritableDb) => countRefusedBetween(db, range()),
  ])
    for (const step of stepsOf(ask)) expect(step).toContain('USING COVERING INDEX')
})

test('what was written since is found by its time, not among everything of the day', () => {
  const steps = stepsOf((db) => listEntriesAfter(db, { eventId, day: DAY, after, limit: 500 }))
  expect(steps[0]).toMatch(/attendance_by_day \(event_id=\? AND day=\? AND .*at/)
})

test('past days are read from the few events there are', () => {
  const steps = stepsOf((db) => listPastDays(db, { eventId, before: DAY, limit: 5 }))
  expect(steps.some((step) => step.includes('attendance'))).toBe(false)
})
