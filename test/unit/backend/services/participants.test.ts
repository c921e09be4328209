import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Participant, ParticipantFilter, ParticipantSort } from '#shared/contract/participants.ts'
import {
  eventDraft,
  nonce,
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

const add = (name: string, changes: object = {}) =>
  client.participants.add({ eventId, person: personNamed(name, changes) })
const get = (id: string) => client.participants.get({ eventId, id })
const scan = (code: string) => client.attendance.scan({ eventId, code, nonce: nonce(), desk: 'Meja 1' })
const page = (filter: ParticipantFilter = {}, sort: ParticipantSort = 'name', descending = false) =>
  client.participants.page({ eventId, filter, sort, descending, offset: 0, limit: 100 })
const namesOf = (people: readonly { name: string }[]) => people.map(({ name }) => name)
const found = async (query: string) => namesOf((await page({ query })).rows)
const toPerson = ({ name, ...changes }: Participant) => personNamed(name, changes)

const NIPS = ['198503132010012006', '198201012006041003', '199003032015032004'] as const

describe('searching', () => {
  beforeEach(async () => {
    await add('Drs. Muhammad Amin, M.Si.', { nip: NIPS[0], phone: '081234567890' })
    await add('Moh. Rahman', { nip: NIPS[1] })
    await add('Hj. Siti Rahmawati, S.Sos.', { nik: '5301014303900004' })
    await add('Maria Drsiana')
  })

  test('answers from the first letter, and passes over gelar', async () => {
    expect(await found('a')).toEqual(['Drs. Muhammad Amin, M.Si.'])
    expect(await found('drs')).toEqual(['Maria Drsiana'])
    expect(await found('rahm')).toEqual(['Moh. Rahman', 'Hj. Siti Rahmawati, S.Sos.'])
  })

  test.each(['Moh.', 'Muh', 'Muhammad', 'mohamad'])('%s finds every spelling of the name', async (query) => {
    expect((await found(query)).sort()).toEqual(['Drs. Muhammad Amin, M.Si.', 'Moh. Rahman'])
  })

  test('finds the tail of a NIP, a whole one with spaces, a NIK and a telephone number', async () => {
    expect(await found('006')).toEqual(['Drs. Muhammad Amin, M.Si.'])
    expect(await found('19820101 200604 1 003')).toEqual(['Moh. Rahman'])
    expect(await found('5301014303900004')).toEqual(['Hj. Siti Rahmawati, S.Sos.'])
    expect(await found('081234567890')).toEqual(['Drs. Muhammad Amin, M.Si.'])
  })

  test('takes signs of SQL and of patterns as text', async () => {
    for (const query of ["' or 1=1 --", '%', '_', '*', '"', '\\', 'x\u0000', '(', '😀']) {
      const { total, rows } = await page({ query })
      expect(rows).toHaveLength(total)
    }
    expect(await found("' or 1=1 --")).toEqual([])
    expect(await page({ query: '   ' })).toMatchObject({ total: 4 })
  })
})

describe('a page', () => {
  test('sorted by OPD counts them as people do, and puts those of none first', async () => {
    for (const unit of ['Kelurahan 10', 'kelurahan 2', 'Badan Keuangan', null])
      await add(`Orang ${unit}`, { unit })
    const inOrder = [null, 'Badan Keuangan', 'kelurahan 2', 'Kelurahan 10']
    expect((await page({}, 'unit')).rows.map(({ unit }) => unit)).toEqual(inOrder)
    expect((await page({}, 'unit', true)).rows.map(({ unit }) => unit)).toEqual(inOrder.toReversed())
  })

  test('has its own rows of a stable order, whatever it is sorted by', async () => {
    for (let index = 0; index < 23; index++) {
      const changes = { unit: `Dinas ${index % 3}`, category: index % 2 ? 'pns' : 'camat' }
      const person = await add(`Orang ${String((index * 7) % 23).padStart(2, '0')}`, changes)
      if (index % 4 === 0) await scan(person.shortCode)
    }
    const sorts: ParticipantSort[] = ['name', 'unit', 'protocol', 'arrival', 'category']
    for (const sort of sorts) {
      for (const descending of [false, true]) {
        const whole = await page({}, sort, descending)
        const pages = await Promise.all(
          [0, 10, 20].map((offset) =>
            client.participants.page({ eventId, filter: {}, sort, descending, offset, limit: 10 }),
          ),
        )
        expect(
          pages.flatMap(({ rows }) => rows.map(({ id }) => id)),
          sort,
        ).toEqual(whole.rows.map(({ id }) => id))
      }
    }
  })

  test('is sorted by the name without its gelar', async () => {
    for (const name of ['Drs. Zakarias', 'Anna', 'H. Bahar, S.H.', 'dr. Citra']) await add(name)
    const sorted = ['Anna', 'H. Bahar, S.H.', 'dr. Citra', 'Drs. Zakarias']
    expect(namesOf((await page()).rows)).toEqual(sorted)
    expect(namesOf((await page({}, 'name', true)).rows)).toEqual(sorted.toReversed())
  })

  test('puts people who have not come last when sorted by arrival, in both directions', async () => {
    const [first, second] = [await add('Satu'), await add('Dua')]
    await add('Tidak datang')
    await scan(first.shortCode)
    now += 60_000
    await scan(second.shortCode)
    expect(namesOf((await page({}, 'arrival')).rows)).toEqual(['Satu', 'Dua', 'Tidak datang'])
    expect(namesOf((await page({}, 'arrival', true)).rows)).toEqual(['Dua', 'Satu', 'Tidak datang'])
  })

  test('is narrowed by unit, category, attendance, pledge and doubtful numbers together', async () => {
    const here = await add('Ada', { unit: 'Dinas A', category: 'pns' })
    await add('Lain', { unit: 'Dinas B', category: 'pns' })
    await add('Ragu', { unit: 'Dinas A', category: 'camat', idWritten: '1985E+17' })
    await add('Tanpa OPD')
    await scan(here.shortCode)
    await client.pledges.set({
      ...{ eventId, instrument: 'ikrar_asn', participantIds: [here.id] },
      ...{ state: 'signed', desk: 'Meja 1' },
    })
    const narrowed = async (filter: ParticipantFilter) => namesOf((await page(filter)).rows)
    expect(await narrowed({ units: ['Dinas A'] })).toEqual(['Ada', 'Ragu'])
    expect(await narrowed({ units: ['Dinas A', ''] })).toEqual(['Ada', 'Ragu', 'Tanpa OPD'])
    expect(await narrowed({ categories: ['camat'] })).toEqual(['Ragu'])
    expect(await narrowed({ attendance: 'present' })).toEqual(['Ada'])
    expect(await narrowed({ attendance: 'absent', units: ['Dinas A'] })).toEqual(['Ragu'])
    expect(await narrowed({ pledge: 'signed' })).toEqual(['Ada'])
    expect(await narrowed({ doubtful: true })).toEqual(['Ragu'])
    expect(await narrowed({ units: ['Dinas A'], query: 'rag' })).toEqual(['Ragu'])
    expect(await narrowed({ units: ["Dinas A' or 1=1"] })).toEqual([])
    expect(await narrowed({ units: [], categories: [] })).toHaveLength(4)
  })

  test('of another event has nobody of this one', async () => {
    const person = await add('Ada')
    const other = await client.events.create({ event: eventDraft() })
    const ask = client.participants.get({ eventId: other.id, id: person.id })
    await expect(ask).rejects.toMatchObject({ code: 'not_found' })
    expect((await client.participants.facets({ eventId: other.id })).total).toBe(0)
  })
})

test('facets count everybody on the list, and nobody who was removed', async () => {
  await add('A', { unit: 'Dinas A', idWritten: '12 34' })
  await add('B', { unit: 'Dinas A', category: 'camat' })
  const gone = await add('C', { unit: 'Dinas B' })
  await add('D')
  await client.participants.remove({ eventId, ids: [gone.id] })
  const facets = await client.participants.facets({ eventId })
  expect(facets).toMatchObject({ total: 3, doubtful: 1 })
  expect(facets.units).toEqual([
    { label: '', count: 1 },
    { label: 'Dinas A', count: 2 },
  ])
  expect(facets.categories).toEqual([
    { category: 'pns', label: 'PNS', count: 2 },
    { category: 'camat', label: 'Camat', count: 1 },
  ])
})

describe('a NIP', () => {
  test('belongs to one person of an event, however somebody comes onto the list', async () => {
    const first = await add('Maria', { nip: NIPS[0] })
    const second = await add('Siti', { nip: NIPS[1] })
    const taken = { code: 'nip_taken' }
    await expect(add('Lain', { nip: NIPS[0] })).rejects.toMatchObject(taken)
    const edit = client.participants.edit({
      eventId,
      id: second.id,
      expected: second.updatedAt,
      person: { ...toPerson(second), nip: NIPS[0] },
    })
    await expect(edit).rejects.toMatchObject(taken)
    const person = { name: 'Tamu', nip: NIPS[0] }
    const walkIn = client.attendance.walkIn({ eventId, nonce: nonce(), desk: 'Meja 1', person })
    await expect(walkIn).rejects.toMatchObject(taken)
    expect((await client.attendance.summary({ eventId })).present).toBe(0)
    await client.participants.remove({ eventId, ids: [first.id] })
    await add('Pengganti', { nip: NIPS[0] })
    const restore = client.participants.restore({ eventId, ids: [first.id] })
    await expect(restore).rejects.toMatchObject(taken)
    expect(namesOf((await page()).rows)).toEqual(['Pengganti', 'Siti'])
  })

  test('of the same person is free in another event', async () => {
    await add('Maria', { nip: NIPS[0] })
    const other = await client.events.create({ event: eventDraft() })
    const person = personNamed('Maria', { nip: NIPS[0] })
    await expect(client.participants.add({ eventId: other.id, person })).resolves.toMatchObject({
      nip: NIPS[0],
    })
  })

  test('that is empty is none, for any number of people', async () => {
    const people = [
      await add('Satu', { nip: '', phone: '', note: '' }),
      await add('Dua', { nip: '', unit: '' }),
    ]
    expect(people.map(({ nip, unit, phone, note }) => [nip, unit, phone, note])).toEqual([
      [null, null, null, null],
      [null, null, null, null],
    ])
  })
})

describe('a name', () => {
  test('is kept without the signs that nobody sees', async () => {
    const hidden = ['\u202EMaria\u202C', 'Ma\u200Bria', '\u0000Maria\u0007', '\uFEFFMaria ']
    for (const name of hidden) expect((await add(name)).name).toBe('Maria')
    const person = { name: 'Tamu\u0001', unit: '\u0002' }
    const outcome = await client.attendance.walkIn({ eventId, nonce: nonce(), desk: 'Meja 1', person })
    expect(outcome).toMatchObject({ kind: 'welcome', attendee: { name: 'Tamu', unit: null } })
  })

  test('of which nothing can be seen is refused', async () => {
    for (const name of ['\u200B', '\u202E', '\u0000']) {
      await expect(add(name)).rejects.toMatchObject({ code: 'option_not_possible' })
    }
    expect((await page()).total).toBe(0)
  })
})

describe('an edit', () => {
  test('on an older state is refused and overwrites nothing', async () => {
    const person = await add('Maria')
    const edit = (name: string) =>
      client.participants.edit({
        ...{ eventId, id: person.id, expected: person.updatedAt },
        person: personNamed(name),
      })
    await edit('Maria Bria')
    await expect(edit('Mariana')).rejects.toMatchObject({ code: 'changed_meanwhile' })
    expect((await get(person.id)).name).toBe('Maria Bria')
  })

  test('is found under the new name and no longer under the old', async () => {
    const person = await add('Mria', { nip: NIPS[0] })
    const edited = { ...toPerson(person), name: 'Maria', nip: NIPS[1] }
    await client.participants.edit({ eventId, id: person.id, expected: person.updatedAt, person: edited })
    expect(await found('mria')).toEqual([])
    expect(await found('maria')).toEqual(['Maria'])
    expect(await found(NIPS[0])).toEqual([])
    expect(await found(NIPS[1])).toEqual(['Maria'])
  })
})

describe('removing', () => {
  test('is undone with badge and all', async () => {
    const person = await add('Maria')
    await client.participants.remove({ eventId, ids: [person.id] })
    await expect(get(person.id)).rejects.toMatchObject({ code: 'not_found' })
    expect(await client.participants.restore({ eventId, ids: [person.id, person.id] })).toEqual({
      restored: 1,
    })
    expect(await scan(person.shortCode)).toMatchObject({ kind: 'welcome' })
    expect(await client.participants.restore({ eventId, ids: [person.id] })).toEqual({ restored: 0 })
  })

  test('does not touch who has been checked in, even if that was undone', async () => {
    const person = await add('Maria')
    const entryId = nonce()
    await client.attendance.scan({ eventId, code: person.shortCode, nonce: entryId, desk: 'Meja 1' })
    await client.attendance.undo({ eventId, entryId, nonce: nonce(), desk: 'Meja 1', reason: 'Salah' })
    expect(await client.participants.remove({ eventId, ids: [person.id] })).toEqual({
      removed: 0,
      kept: [{ id: person.id, name: 'Maria' }],
    })
  })
})

describe('a merge', () => {
  test('of a chain keeps every badge working and counts one person', async () => {
    const [a, b, c] = [await add('Siti Rahman'), await add('St. Rahman'), await add('Sitti Rahman')]
    await scan(a.shortCode)
    await client.participants.merge({ eventId, keepId: b.id, otherIds: [a.id] })
    const kept = await client.participants.merge({ eventId, keepId: c.id, otherIds: [b.id] })
    expect(kept.arrivedAt).toBe(now)
    for (const { shortCode } of [a, b, c]) {
      expect(await scan(shortCode)).toMatchObject({ kind: 'already', attendee: { id: c.id } })
    }
    expect(await client.attendance.summary({ eventId })).toMatchObject({ present: 1, invited: 1 })
  })

  test('made twice, or of a person with himself, changes nothing more', async () => {
    const [keep, other] = [await add('Siti'), await add('Sitti')]
    const merge = () =>
      client.participants.merge({ eventId, keepId: keep.id, otherIds: [other.id, other.id, keep.id] })
    await merge()
    const log = () => client.attendance.log({ eventId, offset: 0, limit: 50 })
    const before = await log()
    await merge()
    expect(await log()).toEqual(before)
    expect(namesOf((await page()).rows)).toEqual(['Siti'])
  })

  test('of two who were both there counts one arrival, and the other is undone with its reason', async () => {
    const [keep, other] = [await add('Siti'), await add('Sitti')]
    await scan(keep.shortCode)
    now += 1000
    await scan(other.shortCode)
    await client.participants.merge({ eventId, keepId: keep.id, otherIds: [other.id] })
    expect((await client.attendance.summary({ eventId })).present).toBe(1)
    const { entries } = await client.attendance.log({ eventId, offset: 0, limit: 10 })
    expect(entries.filter(({ kind }) => kind === 'undo').map(({ reason }) => reason)).toEqual([
      'Digabung dengan data ganda',
    ])
  })

  test('fills what is empty, changes nothing that is there, and is found by all of it', async () => {
    const keep = await add('Siti Rahman', {
      unit: 'Inspektorat',
      phone: '081234567890',
      extra: { Zona: '1' },
    })
    const other = await add('Sitti Rahman', {
      ...{ nip: NIPS[0], unit: 'Dinas Kesehatan', phone: '089999999999', note: 'Kursi roda' },
      extra: { Zona: '2', Bus: '7' },
    })
    const kept = await client.participants.merge({ eventId, keepId: keep.id, otherIds: [other.id] })
    expect(kept).toMatchObject({
      ...{ name: 'Siti Rahman', nip: NIPS[0], unit: 'Inspektorat', phone: '081234567890' },
      ...{ note: 'Kursi roda', extra: { Zona: '1', Bus: '7' } },
    })
    expect(await found('12006')).toEqual(['Siti Rahman'])
  })

  test('takes a damaged number over only where no sound one is known', async () => {
    const [keep, other] = [await add('Siti'), await add('Sitti', { idWritten: '1,98E+17' })]
    const third = await add('Sity', { nip: NIPS[0] })
    const merge = (otherId: string) =>
      client.participants.merge({ eventId, keepId: keep.id, otherIds: [otherId] })
    expect(await merge(other.id)).toMatchObject({ nip: null, idWritten: '1,98E+17' })
    expect(await merge(third.id)).toMatchObject({ nip: NIPS[0] })
    expect((await client.participants.facets({ eventId })).doubtful).toBe(0)
  })

  test('cannot be undone by restoring the duplicate', async () => {
    const [keep, other] = [await add('Siti'), await add('Sitti')]
    await client.participants.merge({ eventId, keepId: keep.id, otherIds: [other.id] })
    expect(await client.participants.restore({ eventId, ids: [other.id] })).toEqual({ restored: 0 })
    expect(namesOf((await page()).rows)).toEqual(['Siti'])
  })

  test('into a person who was removed, or of a stranger, is refused', async () => {
    const [keep, other] = [await add('Siti'), await add('Sitti')]
    await client.participants.remove({ eventId, ids: [keep.id] })
    const merge = client.participants.merge({ eventId, keepId: keep.id, otherIds: [other.id] })
    await expect(merge).rejects.toMatchObject({ code: 'not_found' })
    expect(namesOf((await page()).rows)).toEqual(['Sitti'])
  })

  test('ends for both badges when a new one is issued', async () => {
    const [keep, other] = [await add('Siti'), await add('Sitti')]
    await client.participants.merge({ eventId, keepId: keep.id, otherIds: [other.id] })
    const fresh = await client.participants.reissueTicket({ eventId, id: keep.id, reason: 'hilang' })
    for (const { shortCode } of [keep, other]) {
      expect(await scan(shortCode)).toMatchObject({ kind: 'revoked', reason: 'hilang' })
    }
    expect(await scan(fresh.shortCode)).toMatchObject({ kind: 'welcome', attendee: { id: keep.id } })
  })
})

test('duplicates are people with one NIK, or one name and place without two different numbers', async () => {
  await add('Moh. Rahman', { unit: 'Dinas A' })
  await add('Muhammad Rahman', { unit: 'Dinas A' })
  await add('Muhammad Rahman', { unit: 'Dinas B' })
  await add('Maria', { unit: 'Dinas C', nip: NIPS[0] })
  await add('Maria', { unit: 'Dinas C', nip: NIPS[1] })
  await add('Yohanes', { nik: '5301014303900004' })
  await add('Johanes T.', { nik: '5301014303900004' })
  const groups = await client.participants.duplicates({ eventId })
  expect(groups.map(({ reason, people }) => [reason, namesOf(people).sort()])).toEqual([
    ['same_nik', ['Johanes T.', 'Yohanes']],
    ['same_name', ['Moh. Rahman', 'Muhammad Rahman']],
  ])
})
