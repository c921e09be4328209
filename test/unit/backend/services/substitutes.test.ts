import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
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
let head: { id: string; shortCode: string }

const DAYS = ['2026-11-20', '2026-11-21'] as const
const INA = { name: 'Ina Bria, S.E.', nip: '19850101 201001 2 001', position: 'Sekretaris' }

beforeAll(async () => {
  backend = await openTestBackend({ clock: () => Date.UTC(2026, 10, 20, 1, 0) })
  client = backend.client
})
beforeEach(async () => {
  const days = DAYS.map((day) => ({ day, startTime: '09:00', endTime: null }))
  eventId = (await client.events.create({ event: eventDraft({ days }) })).id
  head = await addHead('Drs. Yohanes Tefa')
})
afterAll(() => backend.remove())

const addHead = (name: string) =>
  client.participants.add({
    eventId,
    person: personNamed(name, { position: 'Kepala Dinas', unit: 'Dinas Pendidikan' }),
  })
const arrive = (participantId = head.id, more: object = {}) =>
  client.substitutes.arrive({
    ...{ eventId, nonce: nonce(), desk: 'Meja 1', participantId, substitute: INA },
    ...more,
  })
const scan = (code: string) => client.attendance.scan({ eventId, code, nonce: nonce(), desk: 'Meja 2' })
const summary = (day: string = DAYS[0]) => client.attendance.summary({ eventId, day })
const person = (id = head.id) => client.participants.get({ eventId, id })
const sign = (state: 'spoken' | 'signed', more: object = {}) =>
  client.pledges.set({
    ...{ eventId, instrument: 'ikrar_asn', participantIds: [head.id], state, desk: 'Meja 1', ...more },
  })

describe('an invitee for whom somebody else came', () => {
  test('is present by a substitute, counted apart', async () => {
    expect(await arrive()).toMatchObject({
      kind: 'welcome',
      attendee: { id: head.id },
      substitute: { name: INA.name, nip: '198501012010012001' },
    })
    expect(await summary()).toMatchObject({ present: 1, represented: 1, invited: 1 })
    expect(await summary(DAYS[1])).toMatchObject({ present: 0, represented: 0 })
    expect(await person()).toMatchObject({ substitute: { name: INA.name, position: 'Sekretaris' } })
  })

  test('is named with the substitute by a later scan, in the log and among the latest', async () => {
    await arrive()
    expect(await scan(head.shortCode)).toMatchObject({ kind: 'already', substitute: { name: INA.name } })
    expect((await summary()).latest[0]).toMatchObject({ substitute: INA.name })
  })

  test('is found by the name of the substitute', async () => {
    await arrive()
    await addHead('Orang Lain')
    const page = await client.participants.page({
      ...{ eventId, filter: { query: 'ina bria' }, sort: 'name', offset: 0, limit: 10 },
    })
    expect(page.rows.map(({ id }) => id)).toEqual([head.id])
    expect(page.total).toBe(1)
  })

  test('keeps the arrival that the badge had already written', async () => {
    const first = await scan(head.shortCode)
    const outcome = await arrive()
    expect(outcome).toMatchObject({ kind: 'welcome', substitute: { name: INA.name } })
    expect('entryId' in outcome && 'entryId' in first && outcome.entryId === first.entryId).toBe(true)
    expect(await summary()).toMatchObject({ present: 1, represented: 1 })
  })

  test('has one substitute at a time, whatever desk asks', async () => {
    await arrive()
    const other = { name: 'Budi', nip: '', position: '' }
    expect(await arrive(head.id, { substitute: other })).toMatchObject({
      kind: 'already',
      substitute: { name: INA.name },
    })
  })

  test('is written once when the answer got lost and the desk asks again', async () => {
    const again = nonce()
    await arrive(head.id, { nonce: again })
    expect(await arrive(head.id, { nonce: again })).toMatchObject({ kind: 'welcome' })
    expect(await summary()).toMatchObject({ present: 1, represented: 1 })
  })

  test('is absent again when the arrival is undone, and comes back in person', async () => {
    const outcome = await arrive()
    const entryId = 'entryId' in outcome ? outcome.entryId : ''
    await client.attendance.undo({ eventId, nonce: nonce(), desk: 'Meja 1', entryId, reason: 'salah' })
    expect(await summary()).toMatchObject({ present: 0, represented: 0 })
    expect(await scan(head.shortCode)).toMatchObject({ kind: 'welcome', substitute: null })
    expect(await summary()).toMatchObject({ present: 1, represented: 0 })
  })

  test('counts in person when the substitute is taken back, which happens once', async () => {
    const outcome = await arrive()
    const id = 'substitute' in outcome ? (outcome.substitute?.id ?? '') : ''
    const back = { eventId, id, desk: 'Meja 1', reason: 'hadir sendiri' }
    await client.substitutes.withdraw(back)
    expect(await summary()).toMatchObject({ present: 1, represented: 0 })
    expect(await person()).toMatchObject({ substitute: null })
    await expect(client.substitutes.withdraw(back)).rejects.toMatchObject({ code: 'already_undone' })
    expect(await arrive()).toMatchObject({ kind: 'welcome' })
    expect(await summary()).toMatchObject({ present: 1, represented: 1 })
  })

  test('keeps the substitute when two entries are merged', async () => {
    const other = await addHead('Drs. Yohannes Tefa')
    await arrive(other.id)
    await client.participants.merge({ eventId, keepId: head.id, otherIds: [other.id] })
    expect(await person()).toMatchObject({ substitute: { name: INA.name } })
    expect(await summary()).toMatchObject({ present: 1, represented: 1, invited: 1 })
  })
})

describe('a substitute', () => {
  test('who represents somebody else on that day is asked about first, by the NIP', async () => {
    const other = await addHead('Kepala Lain')
    await arrive()
    expect(await arrive(other.id)).toEqual({
      kind: 'represents_other',
      invitees: [{ id: head.id, name: 'Drs. Yohanes Tefa' }],
    })
    expect(await summary()).toMatchObject({ present: 1 })
    expect(await arrive(other.id, { day: DAYS[1] })).toMatchObject({ kind: 'welcome' })
    expect(await arrive(other.id, { evenSo: true })).toMatchObject({ kind: 'welcome' })
    expect(await summary()).toMatchObject({ present: 2, represented: 2 })
  })

  test('of somebody of another event, or off the list, is refused', async () => {
    const other = await client.events.create({ event: eventDraft() })
    await expect(
      client.substitutes.arrive({
        ...{ eventId: other.id, nonce: nonce(), desk: 'M', participantId: head.id, substitute: INA },
      }),
    ).rejects.toMatchObject({ code: 'not_found' })
    await client.participants.remove({ eventId, ids: [head.id] })
    expect(await arrive()).toMatchObject({ kind: 'removed' })
  })

  test('does not vow for the invitee', async () => {
    await arrive()
    expect(await sign('spoken')).toEqual({ changed: 0, drawn: 0, represented: 1 })
    expect((await person()).pledge).toBe('none')
  })

  test('signs and is named in the entry', async () => {
    await arrive()
    await sign('signed', { note: 'lembar 2' })
    const [entry] = await client.pledges.history({ eventId, participantId: head.id })
    expect(entry?.note).toBe('Ina Bria, S.E., mewakili Kepala Dinas Pendidikan; lembar 2')
  })

  test('is not named where the invitee signs in person', async () => {
    await arrive()
    await sign('signed', { inPerson: true })
    const [entry] = await client.pledges.history({ eventId, participantId: head.id })
    expect(entry?.note).toBe('')
  })

  test('of an example leaves no trace with it', async () => {
    const example = await client.events.createExample()
    const { rows } = await client.participants.page({
      ...{ eventId: example.id, filter: {}, sort: 'name', offset: 0, limit: 1 },
    })
    const outcome = await client.substitutes.arrive({
      ...{ eventId: example.id, nonce: nonce(), desk: 'M', participantId: rows[0]?.id ?? '' },
      substitute: INA,
    })
    if (!('substitute' in outcome) || !outcome.substitute) throw new Error('nobody came')
    const back = { eventId: example.id, id: outcome.substitute.id, desk: 'M', reason: 'x' }
    await client.substitutes.withdraw(back)
    await client.events.removeExample({ eventId: example.id })
    expect(await client.events.list({})).not.toContainEqual(expect.objectContaining({ id: example.id }))
  })
})
