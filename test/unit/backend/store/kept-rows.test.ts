import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connectionOf } from '../../../../electron/backend/store/db.ts'
import {
  findLiveDeskSession,
  hasMaskedNames,
  insertDeskSession,
  insertDeskSessionEnd,
  replaceMaskedNames,
} from '../../../../electron/backend/store/desks.ts'
import { findDoor, findTicketKey } from '../../../../electron/backend/store/events.ts'
import { openStore, type Store } from '../../../../electron/backend/store/open-store.ts'
import { findEventDoor, findSession } from '../../../../electron/backend/store/stands.ts'
import { Writer } from '../../../../electron/backend/store/write.ts'
import { eventDraft, openTestBackend, RESOURCES } from '../../../support/open-test-backend.ts'

const NOW = 1_000_000
const TOKEN_HASH = new Uint8Array(32).fill(3)
const SESSION_ID = '0190a000-0000-7000-8000-000000000001'
const DOOR_ID = '0190a000-0000-7000-8000-000000000002'

let data: string
let eventId: string
let store: Store

beforeEach(async () => {
  const backend = await openTestBackend()
  data = backend.data
  const session = {
    ...{ id: SESSION_ID, day: '2026-11-20', title: 'Pleno', opens: '09:00', closes: '10:00' },
    ...{ graceMinutes: 0, capacity: null, withExits: false, categories: [] },
  }
  const door = { id: DOOR_ID, name: 'Timur', capacity: null, direction: 'both' as const }
  const event = eventDraft({ sessions: [session], doors: [door] })
  eventId = (await backend.client.events.create({ event })).id
  await backend.close()
  store = await openStore(
    { data, resources: RESOURCES },
    { findKey: async () => undefined, beforeMigration: async () => undefined },
  )
})
afterEach(() => {
  store.close()
  rmSync(data, { recursive: true })
})

const run = (sql: string) => connectionOf(store.writable).exec(sql)
const zones = () => [store.db, store.writable].map((db) => findDoor(db, eventId)?.zone)
const liveSession = (now = NOW) => findLiveDeskSession(store.db, TOKEN_HASH, now)

function letIn(): void {
  insertDeskSession(store.writable, {
    ...{ id: 's1', eventId, name: 'Meja 1', operator: 'Maria', device: 'HP', role: 'petugas_meja' },
    ...{ witness: '', tokenHash: TOKEN_HASH, startedAt: NOW, expiresAt: NOW + 1000 },
  })
}

test('what is kept is read once, and anew after any statement has changed it', () => {
  expect(zones()).toEqual(['WITA', 'WITA'])
  expect(findDoor(store.db, eventId)).toBe(findDoor(store.writable, eventId))
  run(`update event set zone = 'WIT'`)
  expect(zones()).toEqual(['WIT', 'WIT'])
  run(`insert into event_day (event_id, day, start_time) select id, '2026-11-21', '09:00' from event`)
  expect(findDoor(store.db, eventId)?.days).toHaveLength(2)
})

test('inside a transaction that changes it, whoever writes sees the change and whoever reads does not', () => {
  expect(zones()).toEqual(['WITA', 'WITA'])
  run('begin immediate')
  run(`update event set zone = 'WIT'`)
  expect(zones()).toEqual(['WITA', 'WIT'])
  run('commit')
  expect(zones()).toEqual(['WIT', 'WIT'])
})

test('what a transaction that was taken back had read is not kept', () => {
  run('begin immediate')
  run(`update event set zone = 'WIT'`)
  expect(zones()).toEqual(['WITA', 'WIT'])
  run('rollback')
  expect(zones()).toEqual(['WITA', 'WITA'])
})

test('a write after one that changed it is answered from memory again', async () => {
  const { write } = new Writer(store.writable, () => {})
  const doorsRead = () =>
    write((db) => [findDoor(db, eventId), findDoor(db, eventId)] as const).then(([a, b]) => a === b)
  await write(() => run(`update event set zone = 'WIT'`))
  expect(await doorsRead()).toBe(true)
  expect(
    await write((db) => {
      run(`update event set zone = 'WITA'`)
      return findDoor(db, eventId) === findDoor(db, eventId)
    }),
  ).toBe(false)
})

test('what is not there is asked for again, so that it is found as soon as it is', () => {
  expect(liveSession()).toBeUndefined()
  letIn()
  expect(liveSession()?.name).toBe('Meja 1')
})

test('a device is out at once when it is put out, when its time is over, and when its event is archived', () => {
  letIn()
  expect(liveSession()).toBeDefined()
  expect(liveSession(NOW + 1000)).toBeUndefined()
  run(`update event set archived_at = 1`)
  expect(liveSession()).toBeUndefined()
  run(`update event set archived_at = null`)
  expect(liveSession()).toBeDefined()
  insertDeskSessionEnd(store.writable, { eventId, sessionId: 's1', at: NOW })
  expect(liveSession()).toBeUndefined()
})

test('names are masked from the next answer on', () => {
  for (const isMasked of [false, true, false]) {
    replaceMaskedNames(store.writable, eventId, isMasked)
    expect(hasMaskedNames(store.db, eventId)).toBe(isMasked)
  }
})

test('sessions, doors and keys follow their tables', () => {
  expect(findSession(store.db, eventId, SESSION_ID)?.title).toBe('Pleno')
  run(`update event_session set title = 'Penutupan'`)
  expect(findSession(store.db, eventId, SESSION_ID)?.title).toBe('Penutupan')
  expect(findEventDoor(store.db, eventId, DOOR_ID)?.name).toBe('Timur')
  run('update event_door set removed_at = 1')
  expect(findEventDoor(store.db, eventId, DOOR_ID)).toBeUndefined()
  expect(findTicketKey(store.db, eventId)?.symmetricKeySize).toBe(32)
  run('delete from event_key')
  expect(findTicketKey(store.db, eventId)).toBeUndefined()
})
