import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RecapChoice } from '#shared/contract/recap.ts'
import {
  listDistrictCells,
  listRecapUnits,
  listRecapVillages,
} from '../../../../../electron/backend/store/recap/figures.ts'
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

test('people are counted by reading each of them once, whatever is asked', () => {
  const steps = planOf(connection, (db) => countMissed(db, scopeOf(db, ALL)))
  expect(steps.slice(steps.indexOf('MATERIALIZE turnout'))).toEqual([
    'MATERIALIZE turnout',
    'SCAN recap_presence',
    // Only the few groups of the answer are sorted.
    'SCAN turnout',
    'USE TEMP B-TREE FOR GROUP BY',
    'USE TEMP B-TREE FOR ORDER BY',
  ])
  const page = { offset: 0, limit: 50 }
  const query = { group: 'never', missed: 1, query: '', unit: null, sort: 'name' } as const
  const people = planOf(connection, (db) => listPersonCounts(db, scopeOf(db, ALL), query, page))
  expect(people.filter((step) => step.includes('recap_'))).toEqual(
    expect.arrayContaining(['SCAN recap_presence']),
  )
  expect(people.filter((step) => step.includes('recap_attendance'))).toEqual([])
})

test('OPD, villages and kecamatan are added up in the order in which they lie', () => {
  const groups = planOf(connection, (db) => [
    listRecapUnits(db, scopeOf(db, ALL)),
    listRecapVillages(db, scopeOf(db, ALL)),
    listDistrictCells(db, scopeOf(db, ALL), 'event'),
  ])
  expect(groups.filter((step) => step.includes('B-TREE FOR GROUP BY'))).toEqual([])
})

test('the events of a person are found by his own key', () => {
  const own = planOf(connection, (db) => listPersonEvents(db, scopeOf(db, ALL), [1, 2]))
  expect(own).toContainEqual(expect.stringContaining('SEARCH recap_attendance USING PRIMARY KEY (person=?)'))
})
