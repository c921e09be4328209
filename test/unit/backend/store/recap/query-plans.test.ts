import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RecapChoice } from '#shared/contract/recap.ts'
import { listRecapUnits, listRecapVillages } from '../../../../../electron/backend/store/recap/figures.ts'
import { listEventsOfKey, listWeakKeys } from '../../../../../electron/backend/store/recap/matching.ts'
import {
  countMissed,
  listPersonCounts,
  listPersonEvents,
} from '../../../../../electron/backend/store/recap/people.ts'
import { listKeptAttendance } from '../../../../../electron/backend/store/recap/rows.ts'
import { scopeOf } from '../../../../../electron/backend/store/recap/scope.ts'
import {
  listSourceArrivals,
  listSourcePeople,
  listSourcePledges,
} from '../../../../../electron/backend/store/recap/source.ts'
import { openTestBackend, type TestBackend } from '../../../../support/open-test-backend.ts'
import { planOf } from '../../../../support/query-plans.ts'
import { seedRecapPast } from '../../../../support/recap-seed.ts'

const ALL: RecapChoice = { from: null, until: null, kinds: null, officeId: null, eventIds: null }
let backend: TestBackend
let connection: Database.Database
let eventIds: string[]

beforeAll(async () => {
  const past = { events: 20, invited: 12, people: 40, units: 4, villages: 6 }
  const { data, eventIds: ids } = await seedRecapPast(past)
  eventIds = ids
  backend = await openTestBackend({ data })
  await backend.client.recap.refresh({ task: 'uji' })
  connection = new Database(join(data, 'kegiatan.db'))
})
afterAll(async () => {
  connection.close()
  await backend.remove()
})

test('an event is summed up by indexes alone', () => {
  const steps = planOf(connection, (db) => {
    const eventId = eventIds[0] ?? ''
    for (const list of [listSourcePeople, listSourceArrivals, listSourcePledges, listKeptAttendance])
      list(db, eventId)
  })
  expect(steps.filter((step) => step.startsWith('SCAN'))).toEqual([])
})

test('who is who is found by the marks of names and NIK', () => {
  const steps = planOf(connection, (db) => [listWeakKeys(db, 'name'), listEventsOfKey(db, 1)])
  expect(steps.some((step) => step.includes('USING COVERING INDEX recap_attendance_by_name'))).toBe(true)
  expect(steps.filter((step) => step.startsWith('SCAN'))).toEqual([])
})

test('all people are counted in the order in which they lie, without sorting', () => {
  const steps = planOf(connection, (db) => countMissed(db, scopeOf(db, ALL)))
  expect(steps.slice(steps.indexOf('CO-ROUTINE (subquery-1)'))).toEqual([
    'CO-ROUTINE (subquery-1)',
    'SCAN recap_attendance',
    // Only the few groups of the answer are sorted.
    'SCAN (subquery-1)',
    'USE TEMP B-TREE FOR GROUP BY',
    'USE TEMP B-TREE FOR ORDER BY',
  ])
  const groups = planOf(connection, (db) => [
    listRecapUnits(db, scopeOf(db, ALL)),
    listRecapVillages(db, scopeOf(db, ALL)),
  ])
  expect(groups.filter((step) => step.includes('B-TREE FOR GROUP BY'))).toEqual([])
})

test('a few of many events are looked up by their index, and a person by his own', () => {
  const few: RecapChoice = { ...ALL, eventIds: eventIds.slice(0, 1) }
  const page = { offset: 0, limit: 50 }
  const query = { group: 'all', missed: 1, query: '', unit: null, sort: 'name' } as const
  const steps = planOf(connection, (db) => listPersonCounts(db, scopeOf(db, few), query, page))
  expect(steps).toContainEqual(expect.stringContaining('USING INDEX recap_attendance_of_event'))
  const own = planOf(connection, (db) => listPersonEvents(db, scopeOf(db, ALL), [1, 2]))
  expect(own).toContainEqual(expect.stringContaining('SEARCH recap_attendance USING PRIMARY KEY (person=?)'))
})
