/** The chain over the pledges of an event, and the wording that is frozen under them. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstBrokenLink } from '../../../../electron/backend/proofs/pledge-chain.ts'
import { closeDatabase, openReadOnly, type ReadableDb } from '../../../../electron/backend/store/db.ts'
import { listPledgeTexts } from '../../../../electron/backend/store/pledge-texts.ts'
import {
  eventDraft,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'

let backend: TestBackend
let eventId: string
beforeAll(async () => {
  backend = await openTestBackend()
  const { client } = backend
  eventId = (await client.events.create({ event: eventDraft() })).id
  for (const name of ['Maria Bria', 'Yohanes Tefa', 'Siti Rahma']) {
    const { id } = await client.participants.add({ eventId, person: personNamed(name, { category: 'pns' }) })
    for (const state of ['spoken', 'signed'] as const) {
      const told = { state, desk: 'Meja 1', witness: 'Ketua Bawaslu' }
      await client.pledges.set({ eventId, instrument: 'ikrar_asn', participantIds: [id], ...told })
    }
  }
})
afterAll(() => backend.remove())

function broken(): number | null {
  const db = openReadOnly({ file: join(backend.data, 'kegiatan.db') })
  const found = firstBrokenLink(db, eventId)
  closeDatabase(db)
  return found
}

test('the chain holds over every entry as it was written', () => {
  expect(broken()).toBeNull()
})

test('the wording is kept once however many vow it', () => {
  const db = openReadOnly({ file: join(backend.data, 'kegiatan.db') })
  const texts = listPledgeTexts(db, eventId, 'ikrar_asn')
  closeDatabase(db)
  expect(texts).toHaveLength(1)
  expect(texts[0]?.version).toMatch(/^ikrar-asn /)
})

/** By its place in the chain: entries of one millisecond have ids in any order. */
const entry = (sequence: number) => `(select pledge_id from pledge_chain where sequence = ${sequence})`

test.each([
  ['a state that is rewritten', `update pledge set state = 'declined' where id = ${entry(1)}`, 1],
  ['a witness who is exchanged', `update pledge set witness = '' where id = ${entry(6)}`, 6],
  ['an entry that is taken out', `delete from pledge where id = ${entry(6)}`, 6],
  ['a link that is taken out', 'delete from pledge_chain where sequence = 3', 3],
  ['the newest link taken out', 'delete from pledge_chain where sequence = 6', 6],
])('%s is seen', (_what, sql, at) => {
  const direct = new Database(join(backend.data, 'kegiatan.db'))
  for (const table of ['pledge', 'pledge_chain']) {
    direct.exec(`drop trigger if exists ${table}_is_append_only; drop trigger if exists ${table}_is_kept`)
  }
  direct.exec(`savepoint tampering; ${sql}`)
  // The brand of a ReadableDb exists only in types.
  const found = firstBrokenLink(direct as unknown as ReadableDb, eventId)
  direct.exec('rollback to tampering')
  direct.close()
  expect(found).toBe(at)
})
