import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { paperBody, writePaperCode } from '#shared/domain/paper-code.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'

let backend: TestBackend
let eventId: string
let now: number

beforeEach(async () => {
  now = Date.UTC(2026, 10, 20, 1, 0)
  backend = await openTestBackend({ clock: () => now })
  eventId = (await backend.client.events.create({ event: eventDraft() })).id
})
afterEach(() => backend.remove())

const desk = 'Meja 1'
const add = (name: string, changes = {}) =>
  backend.client.participants.add({ eventId, person: personNamed(name, changes) })
const scan = (code: string, id = nonce(), at = desk) =>
  backend.client.attendance.scan({ eventId, code, nonce: id, desk: at })

/** The QR text of a person's badge, which the contract hands out only when a badge is issued anew. */
async function codeOf(id: string): Promise<string> {
  return (await backend.client.participants.reissueTicket({ eventId, id, reason: 'uji' })).code
}

describe('a scan', () => {
  test('of a badge welcomes its person once and then says when and where', async () => {
    const person = await add('Maria Bria, S.H.')
    const code = await codeOf(person.id)
    const first = await scan(code)
    expect(first).toMatchObject({
      kind: 'welcome',
      attendee: { name: 'Maria Bria, S.H.' },
      day: '2026-11-20',
      at: now,
    })
    now += 60_000
    const second = await scan(code, nonce(), 'Meja 2')
    expect(second).toMatchObject({ kind: 'already', at: now - 60_000, desk: 'Meja 1' })
    const { present } = await backend.client.attendance.summary({ eventId })
    expect(present).toBe(1)
  })

  test('repeated with the same nonce is welcome again and writes nothing more', async () => {
    const person = await add('Maria Bria')
    const id = nonce()
    expect(await scan(person.shortCode, id)).toMatchObject({ kind: 'welcome', entryId: id })
    now += 5_000
    expect(await scan(person.shortCode, id)).toMatchObject({ kind: 'welcome', entryId: id, at: now - 5_000 })
    expect((await backend.client.attendance.log({ eventId, offset: 0, limit: 10 })).total).toBe(1)
  })

  test('of one badge at eight desks in the same turn welcomes exactly one', async () => {
    const people = await Promise.all(Array.from({ length: 25 }, (_, index) => add(`Orang ${index}`)))
    for (const person of people) {
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, at) => scan(person.shortCode, nonce(), `Meja ${at}`)),
      )
      expect(outcomes.filter((outcome) => outcome.kind === 'welcome')).toHaveLength(1)
      expect(outcomes.filter((outcome) => outcome.kind === 'already')).toHaveLength(7)
    }
  })

  test('reads a short code as it is typed', async () => {
    const person = await add('Maria Bria')
    const typed = ` ${person.shortCode.slice(0, 4).toLowerCase()}-${person.shortCode.slice(4)} `
    expect(await scan(typed)).toMatchObject({ kind: 'welcome' })
  })

  test('of a badge of another event names that event', async () => {
    const other = await backend.client.events.create({ event: eventDraft({ title: 'Apel Bersama' }) })
    const guest = await backend.client.participants.add({ eventId: other.id, person: personNamed('Tamu') })
    const { code } = await backend.client.participants.reissueTicket({
      eventId: other.id,
      id: guest.id,
      reason: 'uji',
    })
    expect(await scan(code)).toEqual({ kind: 'other_event', title: 'Apel Bersama', firstDay: '2026-11-20' })
  })

  test('of a made-up code in the right shape is unknown, of a product code is no code', async () => {
    const person = await add('Maria Bria')
    const code = await codeOf(person.id)
    const forged = `${code.slice(0, -2)}${code.endsWith('00') ? '1' : '0'}${code.endsWith('0') ? '0' : '0'}`
    const outcome = await scan(forged === code ? `${code.slice(0, 20)}Z${code.slice(21)}` : forged)
    expect(['unknown', 'not_a_code']).toContain(outcome.kind)
    const foot = paperBody({ key: '0a1b2c3d', kind: 1, day: '2026-11-20', content: '0'.repeat(32) })
    expect(await scan(writePaperCode(foot, new Uint8Array(64)))).toEqual({ kind: 'paper_code' })
    expect(await scan('8991234567890')).toEqual({ kind: 'not_a_code' })
    expect(await scan('https://contoh.go.id/undangan?id=7')).toEqual({ kind: 'not_a_code' })
    expect(await scan('x'.repeat(4000))).toEqual({ kind: 'not_a_code' })
    expect(await scan('\u0000\u001b[A')).toEqual({ kind: 'not_a_code' })
    expect((await backend.client.attendance.summary({ eventId })).refusedScans).toBe(6)
  })

  test('of a badge that was replaced says so and names its person', async () => {
    const person = await add('Maria Bria')
    const old = await codeOf(person.id)
    const { code } = await backend.client.participants.reissueTicket({
      eventId,
      id: person.id,
      reason: 'hilang',
    })
    expect(await scan(old)).toMatchObject({
      kind: 'revoked',
      reason: 'hilang',
      attendee: { name: 'Maria Bria' },
    })
    expect(await scan(code)).toMatchObject({ kind: 'welcome' })
  })

  test('of a removed person says so', async () => {
    const person = await add('Maria Bria')
    await backend.client.participants.remove({ eventId, ids: [person.id] })
    expect(await scan(person.shortCode)).toMatchObject({ kind: 'removed', attendee: { name: 'Maria Bria' } })
  })

  test('of a badge still works after the name was corrected', async () => {
    const person = await add('Mria Bria')
    const code = await codeOf(person.id)
    const fresh = await backend.client.participants.get({ eventId, id: person.id })
    const corrected = personNamed('Maria Bria')
    await backend.client.participants.edit({
      eventId,
      id: person.id,
      expected: fresh.updatedAt,
      person: corrected,
    })
    expect(await scan(code)).toMatchObject({ kind: 'welcome', attendee: { name: 'Maria Bria' } })
  })

  test('counts for the day of the event on which it happens, in the zone of the event', async () => {
    const days = ['2026-11-20', '2026-11-21'].map((day) => ({ day, startTime: '09:00', endTime: null }))
    const two = await backend.client.events.create({ event: eventDraft({ days }) })
    const person = await backend.client.participants.add({ eventId: two.id, person: personNamed('Maria') })
    const at = (id: string) =>
      backend.client.attendance.scan({ eventId: two.id, code: person.shortCode, nonce: id, desk })
    now = Date.UTC(2026, 10, 20, 15, 59)
    expect(await at(nonce())).toMatchObject({ kind: 'welcome', day: '2026-11-20' })
    now = Date.UTC(2026, 10, 20, 16, 1)
    expect(await at(nonce())).toMatchObject({ kind: 'welcome', day: '2026-11-21' })
  })

  test('is never refused because of the clock', async () => {
    const person = await add('Maria Bria')
    now = 0
    expect(await scan(person.shortCode)).toMatchObject({ kind: 'welcome', day: '2026-11-20' })
    const other = await add('Siti')
    now = Date.UTC(2036, 0, 1)
    expect(await scan(other.shortCode)).toMatchObject({ kind: 'welcome', day: '2026-11-20' })
  })
})

describe('undo', () => {
  test('adds an entry with its reason, and the person can arrive again', async () => {
    const person = await add('Maria Bria')
    const first = nonce()
    await scan(person.shortCode, first)
    await backend.client.attendance.undo({
      eventId,
      entryId: first,
      nonce: nonce(),
      desk,
      reason: 'Salah orang',
    })
    expect((await backend.client.attendance.summary({ eventId })).present).toBe(0)
    now += 1000
    expect(await scan(person.shortCode)).toMatchObject({ kind: 'welcome' })
    const { entries } = await backend.client.attendance.log({ eventId, offset: 0, limit: 10 })
    expect(entries.map((entry) => [entry.kind, entry.reason, entry.undone])).toEqual(
      expect.arrayContaining([
        ['arrive', null, false],
        ['undo', 'Salah orang', false],
        ['arrive', null, true],
      ]),
    )
  })

  test('of what was undone already is refused', async () => {
    const person = await add('Maria Bria')
    const first = nonce()
    await scan(person.shortCode, first)
    const undo = () =>
      backend.client.attendance.undo({ eventId, entryId: first, nonce: nonce(), desk, reason: 'Salah' })
    await undo()
    await expect(undo()).rejects.toMatchObject({ code: 'already_undone' })
  })
})

describe('a walk-in', () => {
  test('is added with a badge and checked in by one write', async () => {
    const person = { name: 'Tamu Baru', unit: 'Dinas Kesehatan' }
    const id = nonce()
    const walkIn = () => backend.client.attendance.walkIn({ eventId, nonce: id, desk, person })
    expect(await walkIn()).toMatchObject({
      kind: 'welcome',
      attendee: { name: 'Tamu Baru', category: 'undangan' },
    })
    expect(await walkIn()).toMatchObject({ kind: 'welcome' })
    const { rows, total } = await backend.client.participants.page({
      eventId,
      filter: {},
      sort: 'name',
      offset: 0,
      limit: 5,
    })
    expect(total).toBe(1)
    expect(rows[0]).toMatchObject({ origin: 'walk_in', arrivedAt: now })
    expect(rows[0]?.shortCode).toHaveLength(8)
  })
})

test('a person who has checked in is not removed but named', async () => {
  const [here, away] = [await add('Ada'), await add('Tidak Ada')]
  await scan(here.shortCode)
  const answer = await backend.client.participants.remove({ eventId, ids: [here.id, away.id] })
  expect(answer).toEqual({ removed: 1, kept: [{ id: here.id, name: 'Ada' }] })
})

test('a merged duplicate keeps its badge and its presence', async () => {
  const [keep, other] = [await add('Moh. Rahman'), await add('Muhammad Rahman')]
  const code = await codeOf(other.id)
  await scan(other.shortCode === '' ? code : code)
  const merged = await backend.client.participants.merge({ eventId, keepId: keep.id, otherIds: [other.id] })
  expect(merged.arrivedAt).toBe(now)
  expect(await scan(code)).toMatchObject({ kind: 'already', attendee: { id: keep.id } })
  const { present, invited } = await backend.client.attendance.summary({ eventId })
  expect([present, invited]).toEqual([1, 1])
})

test('an archived event takes no scans', async () => {
  const person = await add('Maria')
  await backend.client.events.archive({ eventId, archived: true })
  await expect(scan(person.shortCode)).rejects.toMatchObject({ code: 'event_archived' })
})
