import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WritableDb } from '../../../../electron/backend/store/db.ts'
import { countNamedAbsences, listUnitReports } from '../../../../electron/backend/store/absences.ts'
import { findEventDoor, findSession } from '../../../../electron/backend/store/stands.ts'
import {
  countBySession,
  countInside,
  countInsideBy,
  findVisit,
  findWhereabouts,
  insertVisit,
  insertVisitUndo,
  listFirstEntries,
  listStandingVisits,
} from '../../../../electron/backend/store/visits.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'
import { planOf } from '../../../support/query-plans.ts'

const DAY = '2026-11-20'
const sessionId = nonce()
const doorId = nonce()

let backend: TestBackend
let connection: Database.Database
let eventId: string
let participantId: string
let visitId: string

beforeAll(async () => {
  backend = await openTestBackend()
  const { client } = backend
  const session = {
    ...{ id: sessionId, day: DAY, title: 'Materi', opens: null, closes: null, graceMinutes: 0 },
    ...{ capacity: 10_000, withExits: true, categories: [] },
  }
  const door = { id: doorId, name: 'Gerbang Timur', capacity: 10_000, direction: 'both' as const }
  eventId = (await client.events.create({ event: eventDraft({ sessions: [session], doors: [door] }) })).id
  for (let index = 0; index < 300; index++) {
    const person = await client.participants.add({ eventId, person: personNamed(`Orang ${index}`) })
    participantId = person.id
    visitId = nonce()
    const asked = { eventId, code: person.shortCode, nonce: visitId, desk: 'Meja 1' }
    await client.attendance.scan({ ...asked, at: { sessionId, doorId } })
  }
  connection = new Database(join(backend.data, 'kegiatan.db'))
  connection.exec('analyze')
}, 60_000)
afterAll(async () => {
  connection.close()
  await backend.remove()
})

const visit = (): Parameters<typeof insertVisit>[1] => ({
  ...{ id: nonce(), eventId, participantId, day: DAY, sessionId, doorId, at: 1, method: 'ticket' },
  ...{ direction: 'out', desk: 'Meja 1', reason: null },
})
const area = () => ({ eventId, day: DAY, sessionId })

test.each<[string, (db: WritableDb) => unknown]>([
  ['the session of a scan', (db) => findSession(db, eventId, sessionId)],
  ['the door of a scan', (db) => findEventDoor(db, eventId, doorId)],
  ['where somebody is', (db) => findWhereabouts(db, participantId, DAY, sessionId)],
  ['a visit by its nonce', (db) => findVisit(db, visitId)],
  ['a new visit', (db) => insertVisit(db, visit())],
  [
    'undoing a visit',
    (db) => insertVisitUndo(db, { id: nonce(), visitId, at: 1, desk: 'Meja 1', reason: 'uji' }),
  ],
  ['the visits of one person', (db) => listStandingVisits(db, participantId, DAY)],
  ['how many are inside', (db) => countInside(db, area())],
  ['how many are inside by one door', (db) => countInsideBy(db, area(), doorId)],
  ['the counts of a day', (db) => countBySession(db, eventId, DAY)],
  ['who came into a session', (db) => listFirstEntries(db, area())],
  ['reported reasons', (db) => listUnitReports(db, { eventId, day: DAY })],
  ['reasons by name', (db) => countNamedAbsences(db, { eventId, day: DAY })],
])('%s is looked up without walking through a table', (_, ask) => {
  const walks = planOf(connection, ask).filter(
    (step) => step.startsWith('SCAN ') && step !== 'SCAN CONSTANT ROW',
  )
  expect(walks).toEqual([])
})
