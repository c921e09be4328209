import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { firstBrokenLink } from '../../../../electron/backend/proofs/pledge-chain.ts'
import { closeDatabase, openReadOnly } from '../../../../electron/backend/store/db.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'

const READER = { name: 'Drs. Yohanes Bria', title: 'Sekretaris Daerah' }
const DESK = 'Meja 1'

let backend: TestBackend
let client: TestBackend['client']
let eventId: string
let now: number

beforeAll(async () => {
  backend = await openTestBackend({ clock: () => now })
  client = backend.client
})
beforeEach(async () => {
  now = Date.UTC(2026, 10, 20, 2, 12)
  const days = ['2026-11-20', '2026-11-21'].map((day) => ({ day, startTime: '09:00', endTime: null }))
  eventId = (await client.events.create({ event: eventDraft({ days }) })).id
})
afterAll(() => backend.remove())

async function add(name: string, category = 'pns'): Promise<string> {
  return (await client.participants.add({ eventId, person: personNamed(name, { category }) })).id
}
async function arrive(participantId: string): Promise<string> {
  const entryId = nonce()
  await client.attendance.checkIn({ eventId, participantId, nonce: entryId, desk: DESK })
  return entryId
}
async function present(name: string, category = 'pns'): Promise<string> {
  const id = await add(name, category)
  await arrive(id)
  return id
}
const read = (changes: { nonce?: string; instrument?: InstrumentKind } = {}) =>
  client.readings.read({
    ...{ eventId, nonce: nonce(), instrument: 'ikrar_asn', reader: READER },
    ...{ witnesses: ['Ketua Bawaslu'], desk: DESK, ...changes },
  })
const takeBack = (readingId: string) =>
  client.readings.void({ eventId, readingId, desk: DESK, reason: 'Salah tekan' })
const list = (instrument: InstrumentKind = 'ikrar_asn') => client.readings.list({ eventId, instrument })
const stateOf = async (id: string) => (await client.participants.get({ eventId, id })).pledge
const spoken = async () => (await client.pledges.progress({ eventId }))[0]?.counts.spoken

describe('a reading', () => {
  test('counts who is present and meant, by category, and lets them have spoken', async () => {
    const asn = await present('Maria Bria')
    const head = await present('Yohanes Tefa', 'kepala_desa')
    const guest = await present('Kapolres', 'forkopimda')
    const absent = await add('Budi')
    const reading = await read()
    expect(reading).toMatchObject({
      ...{ day: '2026-11-20', at: now, reader: READER, witnesses: ['Ketua Bawaslu'], voided: null },
      ...{ present: 1, represented: 0, byCategory: [{ category: 'pns', present: 1 }] },
    })
    expect(reading.textHash).toMatch(/^[0-9a-f]{64}$/)
    expect(await Promise.all([asn, head, guest, absent].map(stateOf))).toEqual([
      'spoken',
      'none',
      'none',
      'none',
    ])
  })

  test('keeps its number after later arrivals and undone ones', async () => {
    const first = await add('Maria Bria')
    const entryId = await arrive(first)
    await present('Budi')
    await read()
    await present('Sari')
    await present('Rina')
    const undo = { eventId, entryId, nonce: nonce(), desk: DESK, reason: 'Salah orang' }
    await client.attendance.undo(undo)
    const { readings, presentNow } = await list()
    expect(readings.map((one) => one.present)).toEqual([2])
    expect(presentNow).toBe(3)
    expect(await stateOf(first)).toBe('spoken')
  })

  test('does not speak for whoever came after it', async () => {
    await present('Maria Bria')
    await read()
    expect(await stateOf(await present('Terlambat'))).toBe('none')
  })

  test('leaves whoever has signed, declined or comes later as they stand', async () => {
    const ids = await Promise.all(['A', 'B', 'C'].map((name) => present(`Orang ${name}`)))
    for (const [place, state] of (['signed', 'declined', 'later'] as const).entries()) {
      const participantIds = [ids[place] ?? '']
      await client.pledges.set({ eventId, instrument: 'ikrar_asn', participantIds, state, desk: DESK })
    }
    const reading = await read()
    expect(reading.present).toBe(3)
    expect(await Promise.all(ids.map(stateOf))).toEqual(['signed', 'declined', 'later'])
  })

  test('asked for twice with one nonce is one reading', async () => {
    await present('Maria Bria')
    const id = nonce()
    const first = await read({ nonce: id })
    await present('Budi')
    now += 60_000
    expect(await read({ nonce: id })).toEqual(first)
    expect((await list()).readings).toHaveLength(1)
  })

  test('asked for twice at once is one reading', async () => {
    await present('Maria Bria')
    const id = nonce()
    const answers = await Promise.all([read({ nonce: id }), read({ nonce: id })])
    expect(answers[0]).toEqual(answers[1])
    expect((await list()).readings).toHaveLength(1)
  })

  test('with nobody present counts nobody', async () => {
    await add('Maria Bria')
    expect(await read()).toMatchObject({ present: 0, byCategory: [] })
  })

  test('counts a represented invitee, who has not spoken himself', async () => {
    const id = await add('Kepala Dinas')
    const substitute = { name: 'Staf Utusan', position: 'Staf' }
    await client.substitutes.arrive({ eventId, participantId: id, nonce: nonce(), desk: DESK, substitute })
    expect(await read()).toMatchObject({ present: 1, represented: 1 })
    expect(await stateOf(id)).toBe('none')
  })

  test('is refused at an archived event, and for a text the event does not have', async () => {
    await expect(read({ instrument: 'deklarasi_damai' })).rejects.toMatchObject({
      code: 'option_not_possible',
    })
    await client.events.archive({ eventId, archived: true })
    await expect(read()).rejects.toMatchObject({ code: 'event_archived' })
  })

  test('of another event can neither be repeated nor taken back here', async () => {
    const elsewhere = await read()
    eventId = (await client.events.create({ event: eventDraft() })).id
    await expect(read({ nonce: elsewhere.id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(takeBack(elsewhere.id)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('on each day and of each text stands for itself', async () => {
    const asn = await present('Maria Bria')
    await present('Yohanes Tefa', 'kepala_desa')
    await read()
    await read({ instrument: 'ikrar_kepala_desa' })
    now += 24 * 60 * 60_000
    await arrive(asn)
    const second = await present('Budi')
    await read()
    expect((await list()).readings.map(({ day, present: count }) => [day, count])).toEqual([
      ['2026-11-21', 2],
      ['2026-11-20', 1],
    ])
    expect((await list('ikrar_kepala_desa')).readings.map((one) => one.present)).toEqual([1])
    const { data } = backend
    const db = openReadOnly({ file: join(data, 'kegiatan.db') })
    expect(firstBrokenLink(db, eventId)).toBeNull()
    closeDatabase(db)
    expect(await Promise.all([asn, second].map(stateOf))).toEqual(['spoken', 'spoken'])
  })
})

describe('a reading that is taken back', () => {
  test('says when and why, and whoever spoke by it has not pledged', async () => {
    const [plain, signedLater] = [await present('Maria Bria'), await present('Budi')]
    const { id } = await read()
    const signed = { instrument: 'ikrar_asn', state: 'signed' } as const
    await client.pledges.set({ ...signed, participantIds: [signedLater], eventId, desk: DESK })
    now += 60_000
    const voided = { at: now, desk: DESK, reason: 'Salah tekan' }
    expect(await takeBack(id)).toMatchObject({ id, present: 2, voided })
    expect(await Promise.all([plain, signedLater].map(stateOf))).toEqual(['none', 'signed'])
    expect((await list()).readings).toMatchObject([{ id, present: 2, voided }])
  })

  test('stays as it was taken back first', async () => {
    const { id } = await read()
    const first = await takeBack(id)
    now += 60_000
    expect(await takeBack(id)).toEqual(first)
  })

  test('leaves those who were at another reading as having spoken there', async () => {
    const early = await present('Maria Bria')
    const first = await read()
    const late = await present('Budi')
    now += 60_000
    const second = await read()
    await takeBack(first.id)
    expect(await Promise.all([early, late].map(stateOf))).toEqual(['spoken', 'spoken'])
    await takeBack(second.id)
    expect(await Promise.all([early, late].map(stateOf))).toEqual(['none', 'none'])
  })

  test('can be followed by the right one', async () => {
    const id = await present('Maria Bria')
    await takeBack((await read()).id)
    await read()
    expect(await stateOf(id)).toBe('spoken')
  })
})

test('the door reads on while a long reading is written', async () => {
  eventId = (await client.events.create({ event: eventDraft() })).id
  for (let place = 0; place < 600; place++) await present(`Orang ${place}`)
  let isWritten = false
  const reading = read().finally(() => (isWritten = true))
  // Let it begin; it rests between its steps.
  await new Promise((resolve) => setImmediate(resolve))
  expect((await client.attendance.summary({ eventId })).present).toBe(600)
  expect(isWritten).toBe(false)
  expect((await reading).present).toBe(600)
  expect(await spoken()).toBe(600)
})
