import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WritableDb } from '../../../../../electron/backend/store/db.ts'
import {
  countSigners,
  findSignatureOf,
  listLatestSignatures,
  listSignatures,
} from '../../../../../electron/backend/store/signatures.ts'
import {
  listOpenSignings,
  findSigning,
  listSigningsOfDevice,
  listStrokes,
  updateSigningSeen,
  updateSigningStart,
} from '../../../../../electron/backend/store/signings.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../../support/open-test-backend.ts'
import { planOf } from '../../../../support/query-plans.ts'

let backend: TestBackend
let connection: Database.Database
let eventId: string
let participantId: string

beforeAll(async () => {
  backend = await openTestBackend()
  const { client } = backend
  eventId = (await client.events.create({ event: eventDraft() })).id
  participantId = (await client.participants.add({ eventId, person: personNamed('Maria Bria') })).id
  await backend.close()
  connection = new Database(join(backend.data, 'kegiatan.db'))
})
afterAll(async () => {
  connection.close()
  await backend.remove()
})

const paper = { instrument: 'ikrar_asn', day: null } as const
const id = nonce()

test.each<[string, (db: WritableDb) => unknown]>([
  ['who has signed this wording', (db) => findSignatureOf(db, participantId, { ...paper, textHash: 'f' })],
  ['who holds a person', (db) => listOpenSignings(db, participantId, paper)],
  ['what a device has open', (db) => listSigningsOfDevice(db, eventId, { desk: 'M', device: 'L' })],
  ['a signing', (db) => findSigning(db, id)],
  ['a sign of life', (db) => updateSigningSeen(db, id, 2)],
  ['beginning anew', (db) => updateSigningStart(db, id, { textHash: 'f', firstSequence: 2 })],
  ['the strokes of a signing', (db) => listStrokes(db, id)],
  ['the signatures under a paper', (db) => listSignatures(db, { eventId, ...paper })],
  ['how many have signed', (db) => countSigners(db, { eventId, ...paper })],
  ['the newest signatures', (db) => listLatestSignatures(db, { eventId, ...paper }, 10)],
])('no table is walked through for %s', (_what, ask) => {
  expect(planOf(connection, ask).filter((step) => /^SCAN (?!CONSTANT ROW)/.test(step))).toEqual([])
})
