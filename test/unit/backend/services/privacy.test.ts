import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLogFile } from '../../../../electron/backend/log-file.ts'
import { type Backend, openBackend } from '../../../../electron/backend/backend.ts'
import {
  eventDraft,
  newDataFolder,
  nonce,
  personNamed,
  RESOURCES,
} from '../../../support/open-test-backend.ts'
import { allOf, overAPort } from '../../../support/over-a-port.ts'

/** Nobody is called so; wherever one of these turns up it came from a person's data. */
const CANARY = {
  name: 'Kanariawati Zzyzx, S.H.',
  nip: '198503132010012006',
  phone: '081299887766',
  unit: 'Dinas Qwxyz',
}
const CANARIES = ['Kanariawati', 'Zzyzx', CANARY.nip, CANARY.phone, 'Qwxyz', '5301014303900004']

let data: string
let backend: Backend
let port: ReturnType<typeof overAPort>
let now: number
const errors: unknown[] = []

beforeAll(async () => {
  data = newDataFolder()
  now = Date.UTC(2026, 10, 20, 1, 0)
  backend = await openBackend({
    paths: { data, resources: RESOURCES },
    log: openLogFile(data),
    clock: () => now,
  })
  port = overAPort(backend)
})
afterAll(() => rmSync(data, { recursive: true, force: true }))

/** Calls that fail, each with the canary in what was asked. */
async function failing(calls: Record<string, () => Promise<unknown>>): Promise<void> {
  for (const [what, call] of Object.entries(calls)) {
    const error = await call().then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    expect(error, what).toBeInstanceOf(Error)
    errors.push(error)
  }
}

const canary = (changes: object = {}) =>
  personNamed(CANARY.name, { ...CANARY, nik: '5301014303900004', ...changes })

async function refusedCalls(eventId: string): Promise<void> {
  const { client } = port
  const kept = await client.participants.add({ eventId, person: canary() })
  const person = { name: CANARY.name, nip: CANARY.nip }
  const file = new File([`PK\u0003\u0004${CANARY.name};${CANARY.nip}`], `${CANARY.name}.xlsx`)
  await failing({
    'the same NIP again': () => client.participants.add({ eventId, person: canary() }),
    'the same NIP at the door': () =>
      client.attendance.walkIn({ eventId, nonce: nonce(), desk: 'M', person }),
    'an older state': () => client.participants.edit({ eventId, id: kept.id, expected: 1, person: canary() }),
    'a NIP that is too long': () =>
      client.participants.add({ eventId, person: canary({ nip: `${CANARY.nip}9` }) }),
    'a category that is none': () =>
      client.participants.add({ eventId, person: canary({ category: CANARY.name }) }),
    'a desk that is too long': () =>
      client.attendance.walkIn({ eventId, nonce: nonce(), desk: CANARY.name.repeat(9), person }),
    'a file that is no roster': () => client.roster.read({ eventId, task: 'x', source: { file } }),
    'a person who is not there': () => client.participants.get({ eventId, id: randomUUID() }),
  })
}

/** A clock gone mad makes the store refuse what no rule has foreseen. */
async function unexpectedErrors(eventId: string): Promise<void> {
  const { client } = port
  for (const madness of [Number.NaN, 2 ** 48, 1.5]) {
    now = madness
    await failing({
      adding: () => client.participants.add({ eventId, person: canary({ nip: null }) }),
    })
  }
  for (const madness of [Number.NaN, 1.5]) {
    now = madness
    await failing({
      'a guest at the door': () =>
        client.attendance.walkIn({ eventId, nonce: nonce(), desk: 'M', person: { name: CANARY.name } }),
    })
  }
  now = Date.UTC(2026, 10, 20, 2, 0)
}

/** Another program changed the tables under our feet. */
async function brokenTables(eventId: string): Promise<void> {
  const database = new Database(join(data, 'kegiatan.db'))
  database.exec('alter table refused_scan rename to theirs')
  const code = `${CANARY.name} ${CANARY.nip}`
  await failing({
    'a scan': () => port.client.attendance.scan({ eventId, code, nonce: nonce(), desk: 'M' }),
  })
  database.exec('alter table theirs rename to refused_scan')
  database.close()
}

/** Rows that the contract does not allow on their way out. */
async function damagedRows(eventId: string): Promise<void> {
  const database = new Database(join(data, 'kegiatan.db'))
  database.prepare("update participant set category = 'Kanariawati'").run()
  database.close()
  await failing({
    'a list with a damaged row': () =>
      port.client.participants.page({
        eventId,
        filter: { query: 'Zzyzx' },
        sort: 'name',
        offset: 0,
        limit: 10,
      }),
  })
}

test('neither an error, nor the log, nor a file name tells anything about a person', async () => {
  const { client } = port
  const { id: eventId } = await client.events.create({ event: eventDraft() })
  await refusedCalls(eventId)
  await client.copies.make()
  const exported = await client.exports.attendance({ eventId, format: 'xlsx' })
  const paper = await client.documents.render({ eventId, options: { kind: 'badges' } })
  await unexpectedErrors(eventId)
  await brokenTables(eventId)
  await damagedRows(eventId)
  writeFileSync(join(data, 'salinan', 'folder-kedua.json'), `{"folder": "/tidak/ada"}`)
  await client.copies.make()
  port.close()
  await backend.close()
  const log = readFileSync(join(data, 'catatan-teknis.log'), 'utf8')
  expect(log).toContain('RangeError')
  expect(log).toContain('SqliteError SQLITE_ERROR')
  const names = readdirSync(data, { recursive: true }).map(String)
  const told = [...errors.map(allOf), log, ...names, exported.name, paper.file.name].join('\n')
  expect(CANARIES.filter((word) => told.toLowerCase().includes(word.toLowerCase()))).toEqual([])
})
