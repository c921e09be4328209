import Database from 'better-sqlite3'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { join } from 'node:path'
import { closeDatabase, openReadOnly, prepared } from '../../../../electron/backend/store/db.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import type { MarkableState } from '#shared/domain/pledge-state.ts'
import {
  eventDraft,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'

let backend: TestBackend
let client: TestBackend['client']
let eventId: string
let now: number

beforeAll(async () => {
  backend = await openTestBackend({ clock: () => now })
  client = backend.client
})
beforeEach(async () => {
  now = Date.UTC(2026, 10, 20, 1, 0)
  eventId = (await client.events.create({ event: eventDraft() })).id
})
afterAll(() => backend.remove())

const add = async (name: string, category: string) =>
  (await client.participants.add({ eventId, person: personNamed(name, { category }) })).id
const set = (participantIds: string[], state: MarkableState, instrument: InstrumentKind = 'ikrar_asn') =>
  client.pledges.set({ eventId, instrument, participantIds, state, desk: 'Meja 1' })
const progress = async (instrument: InstrumentKind = 'ikrar_asn') =>
  (await client.pledges.progress({ eventId })).find((one) => one.instrument === instrument)
function entriesOf(id: string): string[] {
  const db = openReadOnly({ file: join(backend.data, 'kegiatan.db') })
  const rows = prepared<[string], { state: string }>(
    db,
    'select state from pledge where participant_id = ? order by at',
  ).all(id)
  closeDatabase(db)
  return rows.map(({ state }) => state)
}

const stateOf = async (id: string) => (await client.participants.get({ eventId, id })).pledge

describe('the progress of a pledge', () => {
  test('counts only people it is meant for', async () => {
    const asn = await add('Maria Bria', 'pns')
    const head = await add('Yohanes Tefa', 'kepala_desa')
    await add('Kapolres', 'forkopimda')
    await set([asn], 'signed')
    await set([head], 'spoken', 'ikrar_kepala_desa')
    expect(await progress()).toMatchObject({ people: 1, counts: { signed: 1, spoken: 0, none: 0 } })
    expect(await progress('ikrar_kepala_desa')).toMatchObject({ people: 1, counts: { spoken: 1, none: 0 } })
  })

  test('counts a guest who pledged all the same', async () => {
    const guest = await add('Kapolres', 'forkopimda')
    expect(await progress()).toMatchObject({ people: 0 })
    await set([guest], 'signed')
    expect(await progress()).toMatchObject({ people: 1, counts: { signed: 1 } })
  })

  test('brings the text with election kind and year filled in', async () => {
    const text = (await progress())?.text
    expect(text?.points.length).toBeGreaterThan(2)
    expect(JSON.stringify(text)).toContain('Pemilihan')
    expect(JSON.stringify(text)).toContain('2026')
    expect(JSON.stringify(text)).not.toMatch(/[{}]{2}|\$\{/)
  })

  test('leaves out removed people and counts merged ones once', async () => {
    const [keep, other, gone] = [
      await add('Siti Rahman', 'pns'),
      await add('St. Rahman', 'pns'),
      await add('Budi', 'pns'),
    ]
    await set([other, gone], 'signed')
    await client.participants.remove({ eventId, ids: [gone] })
    await client.participants.merge({ eventId, keepId: keep, otherIds: [other] })
    expect(await progress()).toMatchObject({ people: 1, counts: { signed: 1, none: 0 } })
    expect(await stateOf(keep)).toBe('signed')
  })
})

describe('a pledge', () => {
  test('is the newest entry, and every entry stays', async () => {
    const id = await add('Maria', 'pns')
    for (const state of ['spoken', 'signed', 'declined'] as const) {
      await set([id], state)
      expect(await stateOf(id)).toBe(state)
    }
    expect(entriesOf(id)).toEqual(['spoken', 'signed', 'declined'])
  })

  test('can be neither changed nor deleted, even by SQL', async () => {
    await set([await add('Maria', 'pns')], 'signed')
    const database = new Database(join(backend.data, 'kegiatan.db'))
    expect(() => database.exec("update pledge set state = 'none'")).toThrow('append-only')
    expect(() => database.exec('delete from pledge')).toThrow('append-only')
    database.close()
  })

  test('set to what it is already writes nothing', async () => {
    const id = await add('Maria', 'pns')
    expect(await set([id, id], 'signed')).toMatchObject({ changed: 1 })
    expect(await set([id], 'signed')).toMatchObject({ changed: 0 })
    expect(await set([id], 'none')).toMatchObject({ changed: 1 })
  })

  test('is what was said last, on a clock that stands still or goes back', async () => {
    const id = await add('Maria', 'pns')
    for (let round = 0; round < 20; round++) {
      const state = round % 2 === 0 ? 'signed' : 'none'
      await set([id], state)
      expect(await stateOf(id)).toBe(state)
      if (round > 10) now -= 60_000
    }
  })

  test('of somebody from another event is refused, and of nobody in that call is anything written', async () => {
    const id = await add('Maria', 'pns')
    const other = await client.events.create({ event: eventDraft() })
    const { id: stranger } = await client.participants.add({
      eventId: other.id,
      person: personNamed('Orang Lain'),
    })
    await expect(set([id, stranger], 'signed')).rejects.toMatchObject({ code: 'not_found' })
    expect(await stateOf(id)).toBe('none')
  })

  test('in an archived event is refused', async () => {
    const id = await add('Maria', 'pns')
    await client.events.archive({ eventId, archived: true })
    await expect(set([id], 'signed')).rejects.toMatchObject({ code: 'event_archived' })
  })
})
