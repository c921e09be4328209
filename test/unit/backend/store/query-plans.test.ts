import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  countByCategory,
  countByUnit,
  countPresent,
  findArrival,
  findPresent,
  findUndoOf,
  hasAttendance,
  insertArrival,
  insertUndo,
  listLatestArrivals,
  listPresentByDay,
  listPresentDays,
} from '../../../../electron/backend/store/attendance.ts'
import type { WritableDb } from '../../../../electron/backend/store/db.ts'
import { findDoor, findEventKey, listEventsByNumber } from '../../../../electron/backend/store/events.ts'
import {
  countInvited,
  defineNameSearch,
  findAttendee,
  findMergedInto,
  findParticipant,
  listParticipants,
  type ParticipantQuery,
} from '../../../../electron/backend/store/participants.ts'
import {
  countPledgesByText,
  countPledgesByUnit,
  findNewestPledge,
  findNewestPledges,
  listHistory,
} from '../../../../electron/backend/store/pledges.ts'
import {
  countRepresented,
  findNewestSubstitute,
  findSubstitute,
  insertSubstitute,
  listIdsOnlyRepresented,
  listRepresentedBy,
  listRepresentations,
} from '../../../../electron/backend/store/substitutes.ts'
import {
  findTicket,
  findTicketByShortCode,
  insertTicket,
  updateTicketRevoked,
} from '../../../../electron/backend/store/tickets.ts'
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
let entryId: string

beforeAll(async () => {
  backend = await openTestBackend()
  const { client } = backend
  eventId = (await client.events.create({ event: eventDraft() })).id
  for (let index = 0; index < 300; index++) {
    const person = await client.participants.add({
      eventId,
      person: personNamed(`Orang ${index}`, { unit: `OPD ${index % 9}` }),
    })
    participantId = person.id
    entryId = nonce()
    await client.attendance.scan({ eventId, code: person.shortCode, nonce: entryId, desk: 'Meja 1' })
  }
  await backend.close()
  connection = new Database(join(backend.data, 'kegiatan.db'))
  connection.pragma('foreign_keys = on')
  // The store knows a connection only by its brand.
  defineNameSearch(connection as unknown as WritableDb)
})
afterAll(async () => {
  connection.close()
  await backend.remove()
})

/** The tables that `ask` walks through from end to end, and the sorting it has to do. */
function costOf(ask: (db: WritableDb) => unknown): { scans: string[]; sorts: string[] } {
  const steps = planOf(connection, ask)
  return {
    // A constant row and a list of values that was handed in are no tables.
    scans: steps.filter((step) => /^SCAN (?!CONSTANT ROW|json_each)/.test(step)),
    sorts: steps.filter((step) => step.includes('USE TEMP B-TREE FOR ORDER BY')),
  }
}

const NOTHING = { scans: [], sorts: [] }
const ticket = { serial: '0123456789ABCDEF', code: 'A', shortCode: 'ABCDEFGH', issuedAt: 1 }
const substitute = () => ({
  ...{ id: nonce(), eventId, arrivalId: entryId, name: 'Ina', nip: null, position: '', letterNumber: '' },
  ...{ letterDate: null, searchWords: ' ina', searchDigits: '', at: 1, desk: 'M' },
})
const arrival = () =>
  ({ id: nonce(), eventId, participantId, day: '2026-11-21', at: 1, method: 'ticket', desk: 'M' }) as const

/** Asked at every scan: none of them may grow with the number of people or arrivals. */
const AT_THE_DOOR: Record<string, (db: WritableDb) => unknown> = {
  'the event of a door': (db) => findDoor(db, eventId),
  'an event by the number in a ticket': (db) => listEventsByNumber(db, 1),
  'the key of an event': (db) => findEventKey(db, eventId),
  'a ticket by its serial': (db) => findTicket(db, ticket.serial),
  'a ticket by its short code': (db) => findTicketByShortCode(db, eventId, ticket.shortCode),
  'who somebody is after merges': (db) => findMergedInto(db, participantId),
  'who stands at the desk': (db) => findAttendee(db, participantId),
  'an arrival by its nonce': (db) => findArrival(db, entryId),
  'the arrival that stands': (db) => findPresent(db, participantId, DAY),
  'the days somebody was there': (db) => listPresentDays(db, participantId),
  'whether anything was written about somebody': (db) => hasAttendance(db, participantId),
  'who undid an arrival': (db) => findUndoOf(db, entryId),
  'writing an arrival': (db) => insertArrival(db, arrival()),
  'writing an undo': (db) => insertUndo(db, { id: nonce(), entryId, at: 2, desk: 'M', reason: 'x' }),
  'one person of the list': (db) => findParticipant(db, participantId, DAY),
  'the newest pledge of a person': (db) => findNewestPledge(db, eventId, 'ikrar_asn', participantId),
  'the newest pledges of a person': (db) => findNewestPledges(db, participantId),
  'everything written about a person': (db) => listHistory(db, participantId),
  'who stands for an arrival': (db) => findSubstitute(db, entryId),
  'who came last in the place of a person': (db) => findNewestSubstitute(db, participantId),
  'writing a substitute': (db) => insertSubstitute(db, substitute()),
  'issuing a ticket': (db) => {
    updateTicketRevoked(db, participantId, 1, 'x')
    return insertTicket(db, { ...ticket, eventId, participantId })
  },
}

describe('no table is walked through for', () => {
  test.each(Object.entries(AT_THE_DOOR))('%s', (_what, ask) => {
    expect(costOf(ask)).toEqual(NOTHING)
  })

  test('the figures of the screen beside the door: they read their own event by its index', () => {
    for (const ask of [
      (db: WritableDb) => countPresent(db, eventId, DAY),
      (db: WritableDb) => countInvited(db, eventId),
      (db: WritableDb) => countByUnit(db, eventId, DAY),
      (db: WritableDb) => countByCategory(db, eventId, DAY),
      (db: WritableDb) => listPresentByDay(db, eventId, DAY),
      (db: WritableDb) => countRepresented(db, eventId, DAY),
      (db: WritableDb) => listRepresentedBy(db, { eventId, nip: '1', day: DAY }),
      (db: WritableDb) => listRepresentations(db, eventId),
      (db: WritableDb) => listIdsOnlyRepresented(db, eventId),
      (db: WritableDb) => countPledgesByUnit(db, eventId, 'ikrar_asn'),
      (db: WritableDb) => countPledgesByText(db, eventId, 'ikrar_asn'),
    ]) {
      expect(costOf(ask).scans).toEqual([])
    }
  })

  test('the last arrivals: the newest ten are at the end of an index', () => {
    expect(costOf((db) => listLatestArrivals(db, eventId, DAY, 10)).scans).toEqual([])
  })

  test('a page of people by name: it comes sorted from the index', () => {
    const query = { eventId, day: DAY, filter: {} }
    const page = { sort: 'name', descending: false, offset: 0, limit: 200 } as const
    expect(costOf((db) => listParticipants(db, query, page))).toEqual(NOTHING)
    expect(costOf((db) => listParticipants(db, query, { ...page, descending: true }))).toEqual(NOTHING)
    const searched = { ...query, filter: { query: 'orang 12', units: ['OPD 1'] } }
    expect(costOf((db) => listParticipants(db, searched, page))).toEqual(NOTHING)
    const waiting: ParticipantQuery = {
      ...query,
      ...{ meant: ['pns'], filter: { instrument: 'ikrar_asn', waiting: true } },
    }
    expect(costOf((db) => listParticipants(db, waiting, page))).toEqual(NOTHING)
  })
})

test('a query without an index, and one that sorts, are caught', () => {
  const asking = (sql: string) => costOf((db) => (db as unknown as Database.Database).prepare(sql).all())
  expect(asking('select * from attendance where at > 5').scans).toEqual(['SCAN attendance'])
  expect(asking('select * from participant order by phone').sorts).toHaveLength(1)
})
