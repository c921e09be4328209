import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  findCardListVersion,
  listCardCodes,
  listValidSerials,
} from '../../../../electron/backend/store/card-lists.ts'
import {
  listArrivalsDespiteUndo,
  listDecisions,
  listGuestsLikeOthers,
  listImplausibleScans,
  listScansWithOutcome,
  listSeveralArrivals,
} from '../../../../electron/backend/store/conflicts.ts'
import type { WritableDb } from '../../../../electron/backend/store/db.ts'
import {
  findAccount,
  findOpenArrivalFrom,
  findTimeBefore,
  insertArrivalFrom,
  listEntriesOfScan,
} from '../../../../electron/backend/store/deliveries.ts'
import { listVisitsOfSameScan } from '../../../../electron/backend/store/visits.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'
import { planOf } from '../../../support/query-plans.ts'

const DAY = '2026-11-20'
let backend: TestBackend
let connection: Database.Database
let eventId: string
let participantId: string

beforeAll(async () => {
  backend = await openTestBackend()
  const { client } = backend
  eventId = (await client.events.create({ event: eventDraft() })).id
  for (let index = 0; index < 50; index++) {
    const { id, shortCode } = await client.participants.add({
      eventId,
      person: personNamed(`Orang ${index}`),
    })
    await client.attendance.scan({ eventId, code: shortCode, nonce: nonce(), desk: 'Meja 1' })
    participantId = id
  }
  await backend.close()
  connection = new Database(join(backend.data, 'kegiatan.db'))
})
afterAll(async () => {
  connection.close()
  await backend.remove()
})

const arrival = () =>
  ({ id: nonce(), eventId, participantId, day: DAY, at: 1, method: 'ticket', desk: 'M' }) as const

test.each<[string, (db: WritableDb) => unknown]>([
  ['whether a scan was brought before', (db) => findAccount(db, nonce())],
  ['the arrivals of a scan', (db) => listEntriesOfScan(db, nonce())],
  ['the visits of a scan', (db) => listVisitsOfSameScan(db, nonce())],
  ['scans that nobody knew', (db) => listScansWithOutcome(db, eventId, 'unknown')],
  ['what a device noted before', (db) => findTimeBefore(db, nonce(), 7)],
  ['writing an arrival from elsewhere', (db) => insertArrivalFrom(db, nonce(), arrival())],
  ['whether a list of cards is old', (db) => findCardListVersion(db, eventId)],
  ['the codes of all cards of an event', (db) => listCardCodes(db, eventId)],
  ['the scans of which nothing was made', (db) => listScansWithOutcome(db, eventId, 'revoked')],
  ['the scans with an impossible time', (db) => listImplausibleScans(db, eventId)],
  ['the arrival that an origin noted', (db) => findOpenArrivalFrom(db, nonce(), { participantId, day: DAY })],
  ['guests who have the name of others', (db) => listGuestsLikeOthers(db, eventId)],
  ['who was noted by several', (db) => listSeveralArrivals(db, eventId)],
  ['who stands despite an undo', (db) => listArrivalsDespiteUndo(db, eventId)],
  ['the newest decisions', (db) => listDecisions(db, eventId)],
  ['the cards that are valid', (db) => listValidSerials(db, eventId)],
])('no table is walked through from end to end for %s', (_what, ask) => {
  // The few arrivals from elsewhere are a list of their own.
  const scans = planOf(connection, ask).filter((step) =>
    /^SCAN (?!CONSTANT ROW|elsewhere|there|scan$)/.test(step),
  )
  expect(scans).toEqual([])
})

test('the scans with an impossible time are told by an index of their own', () => {
  const plan = planOf(connection, (db) => listImplausibleScans(db, eventId))
  expect(plan).toContainEqual(expect.stringContaining('delivered_scan_of_clock'))
})
