import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Event } from '#shared/contract/events.ts'
import type { EventDoor, EventSession, Stand } from '#shared/contract/stand.ts'
import { toUtcMs } from '#shared/domain/time.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'

const DAY = '2026-11-20'
let backend: TestBackend
let now: number
let event: Event

const session = (title: string, changes: Partial<EventSession> = {}): EventSession => ({
  ...{ id: nonce(), day: DAY, title, opens: null, closes: null, graceMinutes: 0, capacity: null },
  ...{ withExits: false, categories: [] },
  ...changes,
})
const door = (name: string, changes: Partial<EventDoor> = {}): EventDoor => ({
  ...{ id: nonce(), name, capacity: null, direction: 'in' },
  ...changes,
})
const at = (time: string) => (now = toUtcMs(DAY, time, 'WITA'))

beforeEach(async () => {
  at('08:30')
  backend = await openTestBackend({ clock: () => now })
})
afterEach(() => backend.remove())

async function open(stands: { sessions?: EventSession[]; doors?: EventDoor[] }): Promise<void> {
  event = await backend.client.events.create({ event: eventDraft(stands) })
}
const add = (name: string, changes = {}) =>
  backend.client.participants.add({ eventId: event.id, person: personNamed(name, changes) })
const scan = (code: string, stand?: Stand, more: object = {}) =>
  backend.client.attendance.scan({
    ...{ eventId: event.id, code, nonce: nonce(), desk: 'Meja 1' },
    ...(stand && { at: stand }),
    ...more,
  })
const undo = (entryId: string) =>
  backend.client.attendance.undo({
    ...{ eventId: event.id, nonce: nonce(), desk: 'Meja 1', entryId, reason: 'Salah orang' },
  })
const present = async () => (await backend.client.attendance.summary({ eventId: event.id })).present
const counts = () => backend.client.sessions.counts({ eventId: event.id, day: DAY })

describe('a session', () => {
  test('takes everybody once, and the first session of the day is the arrival of the day', async () => {
    const [morning, noon] = [session('Materi I'), session('Materi II')]
    await open({ sessions: [morning, noon] })
    const { shortCode } = await add('Maria Bria')
    expect(await scan(shortCode, { sessionId: morning.id })).toMatchObject({
      kind: 'entered',
      place: { session: { title: 'Materi I' }, door: null },
      at: now,
    })
    now += 60_000
    expect(await scan(shortCode, { sessionId: morning.id })).toMatchObject({
      kind: 'inside',
      at: now - 60_000,
      desk: 'Meja 1',
    })
    expect(await scan(shortCode, { sessionId: noon.id })).toMatchObject({ kind: 'entered' })
    expect(await present()).toBe(1)
    expect((await counts()).sessions).toEqual([
      { sessionId: morning.id, inside: 1, entered: 1 },
      { sessionId: noon.id, inside: 1, entered: 1 },
    ])
    const { entries } = await backend.client.attendance.log({ eventId: event.id, offset: 0, limit: 9 })
    expect(entries).toHaveLength(1)
  })

  test('asked again with the same nonce answers the same and writes nothing more', async () => {
    const one = session('Materi I')
    await open({ sessions: [one] })
    const { shortCode } = await add('Maria Bria')
    const id = nonce()
    const first = await scan(shortCode, { sessionId: one.id }, { nonce: id })
    now += 9_000
    expect(await scan(shortCode, { sessionId: one.id }, { nonce: id })).toEqual(first)
    const log = await backend.client.sessions.visits({ eventId: event.id, offset: 0, limit: 9 })
    expect(log.total).toBe(1)
  })

  test('lets nobody in before its time or after, but with a reason, which is kept', async () => {
    const one = session('Materi I', { opens: '09:00', closes: '10:00', graceMinutes: 10 })
    await open({ sessions: [one] })
    const { id, shortCode } = await add('Maria Bria')
    expect(await scan(shortCode, { sessionId: one.id })).toMatchObject({
      kind: 'too_early',
      opensAt: toUtcMs(DAY, '08:50', 'WITA'),
    })
    at('10:11')
    expect(await scan(shortCode, { sessionId: one.id })).toMatchObject({ kind: 'too_late' })
    expect(await present()).toBe(0)
    const { refusedScans } = await backend.client.attendance.summary({ eventId: event.id })
    expect(refusedScans).toBe(2)
    const reason = 'Terlambat karena banjir'
    const let_in = await backend.client.attendance.checkIn({
      ...{ eventId: event.id, participantId: id, nonce: nonce(), desk: 'Meja 1' },
      ...{ at: { sessionId: one.id }, override: { reason } },
    })
    expect(let_in).toMatchObject({ kind: 'entered', overrideReason: reason })
    const { entries } = await backend.client.sessions.visits({ eventId: event.id, offset: 0, limit: 9 })
    expect(entries).toMatchObject([{ kind: 'in', reason, place: { session: { title: 'Materi I' } } }])
  })

  test('keeps no reason that nobody needed', async () => {
    const one = session('Materi I')
    await open({ sessions: [one] })
    const { shortCode } = await add('Maria Bria')
    const more = { override: { reason: 'Untuk jaga-jaga' } }
    expect(await scan(shortCode, { sessionId: one.id }, more)).toMatchObject({ overrideReason: null })
  })

  test('for village heads tells everybody else so', async () => {
    const one = session('Materi desa', { categories: ['kepala_desa'] })
    await open({ sessions: [one] })
    const { shortCode } = await add('Maria Bria')
    expect(await scan(shortCode, { sessionId: one.id })).toMatchObject({ kind: 'not_invited' })
  })

  test('that was removed takes no scan, and its visits stay', async () => {
    const one = session('Materi I')
    await open({ sessions: [one] })
    const { shortCode } = await add('Maria Bria')
    await scan(shortCode, { sessionId: one.id })
    const draft = eventDraft({ sessions: [] })
    await backend.client.events.edit({ eventId: event.id, expected: event.updatedAt, event: draft })
    await expect(scan(shortCode, { sessionId: one.id })).rejects.toMatchObject({ code: 'place_gone' })
    const { entries } = await backend.client.sessions.visits({ eventId: event.id, offset: 0, limit: 9 })
    expect(entries[0]?.place.session?.title).toBe('Materi I')
  })

  test('of another event is none here', async () => {
    const one = session('Materi I')
    await open({ sessions: [one] })
    await open({})
    const { shortCode } = await add('Maria Bria')
    await expect(scan(shortCode, { sessionId: one.id })).rejects.toMatchObject({ code: 'place_gone' })
  })

  test('brings its own day, whatever the clock says', async () => {
    const second = session('Hari kedua', { day: '2026-11-21' })
    const days = [DAY, '2026-11-21'].map((day) => ({ day, startTime: '09:00', endTime: null }))
    event = await backend.client.events.create({ event: eventDraft({ days, sessions: [second] }) })
    const { shortCode } = await add('Maria Bria')
    expect(await scan(shortCode, { sessionId: second.id })).toMatchObject({ day: '2026-11-21' })
    expect(await present()).toBe(0)
  })
})

describe('a full room', () => {
  test('of three places lets in exactly three of eight desks in the same instant', async () => {
    const one = session('Ruang kecil', { capacity: 3 })
    await open({ sessions: [one] })
    const people = await Promise.all(Array.from({ length: 8 }, (_, index) => add(`Peserta ${index}`)))
    const verdicts = await Promise.all(people.map(({ shortCode }) => scan(shortCode, { sessionId: one.id })))
    expect(verdicts.filter(({ kind }) => kind === 'entered')).toHaveLength(3)
    expect(verdicts.filter(({ kind }) => kind === 'full')).toHaveLength(5)
    expect((await counts()).sessions[0]).toMatchObject({ inside: 3 })
  })

  test('lets the next one in when somebody leaves', async () => {
    const one = session('Ruang kecil', { capacity: 1, withExits: true })
    await open({ sessions: [one] })
    const [first, second] = [await add('Maria Bria'), await add('Petrus Nahak')]
    const stand = { sessionId: one.id }
    expect(await scan(first.shortCode, stand)).toMatchObject({ room: { inside: 1, capacity: 1 } })
    expect(await scan(second.shortCode, stand)).toMatchObject({ kind: 'full', inside: 1, capacity: 1 })
    await scan(first.shortCode, { ...stand, direction: 'out' })
    expect(await scan(second.shortCode, stand)).toMatchObject({ kind: 'entered' })
    expect(await scan(first.shortCode, stand)).toMatchObject({ kind: 'full' })
    expect((await counts()).sessions[0]).toMatchObject({ inside: 1, entered: 2 })
  })

  test('may be a door: the tighter of the two counts', async () => {
    const one = session('Tribun', { capacity: 10 })
    const gate = door('Pintu A', { capacity: 1 })
    await open({ sessions: [one], doors: [gate] })
    const [first, second] = [await add('Maria Bria'), await add('Petrus Nahak')]
    const stand = { sessionId: one.id, doorId: gate.id }
    await scan(first.shortCode, stand)
    expect(await scan(second.shortCode, stand)).toMatchObject({ kind: 'full', inside: 1, capacity: 1 })
    expect(await scan(second.shortCode, { sessionId: one.id })).toMatchObject({ kind: 'entered' })
  })
})

describe('gates', () => {
  test('lead to the same grounds: in by one, out by another', async () => {
    const [east, west] = [door('Gerbang Timur'), door('Gerbang Barat', { direction: 'both' })]
    await open({ doors: [east, west] })
    const { shortCode } = await add('Maria Bria')
    expect(await scan(shortCode, { doorId: east.id })).toMatchObject({ kind: 'entered' })
    expect(await scan(shortCode, { doorId: west.id })).toMatchObject({
      kind: 'inside',
      place: { session: null, door: { name: 'Gerbang Timur' } },
    })
    expect(await scan(shortCode, { doorId: west.id, direction: 'out' })).toMatchObject({ kind: 'left' })
    expect(await scan(shortCode, { doorId: west.id, direction: 'out' })).toMatchObject({
      kind: 'not_inside',
      leftAt: now,
    })
    expect(await scan(shortCode, { doorId: east.id })).toMatchObject({ kind: 'reentered' })
    expect(await present()).toBe(1)
    expect(await counts()).toMatchObject({
      grounds: { inside: 1, entered: 1 },
      doors: [
        { doorId: east.id, in: 2, out: 0 },
        { doorId: west.id, in: 0, out: 1 },
      ],
    })
  })

  test('of one way record no other', async () => {
    const east = door('Gerbang Timur')
    await open({ doors: [east] })
    const { shortCode } = await add('Maria Bria')
    await expect(scan(shortCode, { doorId: east.id, direction: 'out' })).rejects.toMatchObject({
      code: 'option_not_possible',
    })
  })

  test('leaving keeps the attendance of the day', async () => {
    const gate = door('Gerbang', { direction: 'both' })
    await open({ doors: [gate] })
    const { shortCode } = await add('Maria Bria')
    await scan(shortCode, { doorId: gate.id })
    await scan(shortCode, { doorId: gate.id, direction: 'out' })
    expect(await present()).toBe(1)
    expect((await counts()).grounds).toEqual({ inside: 0, entered: 1 })
  })

  test('a clock that was set back does not turn going and coming round', async () => {
    const gate = door('Gerbang', { direction: 'both' })
    await open({ doors: [gate] })
    const { shortCode } = await add('Maria Bria')
    await scan(shortCode, { doorId: gate.id })
    now -= 3_600_000
    expect(await scan(shortCode, { doorId: gate.id, direction: 'out' })).toMatchObject({ kind: 'left' })
    expect((await counts()).grounds.inside).toBe(0)
  })
})

describe('undo', () => {
  test('of the first visit takes the arrival of the day with it', async () => {
    const one = session('Materi I')
    await open({ sessions: [one] })
    const { shortCode } = await add('Maria Bria')
    const seen = await scan(shortCode, { sessionId: one.id })
    await undo('entryId' in seen ? seen.entryId : '')
    expect(await present()).toBe(0)
    expect((await counts()).sessions[0]).toEqual({ sessionId: one.id, inside: 0, entered: 0 })
    expect(await scan(shortCode, { sessionId: one.id })).toMatchObject({ kind: 'entered' })
  })

  test('of one session leaves whoever stands in another present, from then on', async () => {
    const [morning, noon] = [session('Materi I'), session('Materi II')]
    await open({ sessions: [morning, noon] })
    const { shortCode } = await add('Maria Bria')
    const first = await scan(shortCode, { sessionId: morning.id })
    now += 3_600_000
    await scan(shortCode, { sessionId: noon.id })
    await undo('entryId' in first ? first.entryId : '')
    const { present: still, latest } = await backend.client.attendance.summary({ eventId: event.id })
    expect(still).toBe(1)
    expect(latest).toMatchObject([{ at: now, undone: false }])
  })

  test('of a leaving puts the person back inside', async () => {
    const gate = door('Gerbang', { direction: 'both' })
    await open({ doors: [gate] })
    const { shortCode } = await add('Maria Bria')
    await scan(shortCode, { doorId: gate.id })
    const left = await scan(shortCode, { doorId: gate.id, direction: 'out' })
    await undo('entryId' in left ? left.entryId : '')
    expect((await counts()).grounds).toEqual({ inside: 1, entered: 1 })
    expect(await present()).toBe(1)
    await expect(undo('entryId' in left ? left.entryId : '')).rejects.toMatchObject({
      code: 'already_undone',
    })
  })
})

test('a merged duplicate keeps its visits', async () => {
  const one = session('Materi I')
  await open({ sessions: [one] })
  const [stays, goes] = [await add('Maria Bria'), await add('Maria Bria, S.H.')]
  await scan(goes.shortCode, { sessionId: one.id })
  await backend.client.participants.merge({ eventId: event.id, keepId: stays.id, otherIds: [goes.id] })
  expect((await counts()).sessions[0]).toEqual({ sessionId: one.id, inside: 1, entered: 1 })
  expect(await scan(goes.shortCode, { sessionId: one.id })).toMatchObject({
    kind: 'inside',
    attendee: { name: 'Maria Bria' },
  })
})

test('a guest comes straight into the session at whose door he is written down', async () => {
  const one = session('Materi I')
  await open({ sessions: [one] })
  const asked = { eventId: event.id, nonce: nonce(), desk: 'Meja 1', at: { sessionId: one.id } }
  const guest = { ...asked, person: { name: 'Tamu Baru' } }
  expect(await backend.client.attendance.walkIn(guest)).toMatchObject({ kind: 'entered' })
  expect(await backend.client.attendance.walkIn(guest)).toMatchObject({ kind: 'entered' })
  expect((await counts()).sessions[0]).toMatchObject({ entered: 1 })
})

test('a guest for whom a session is full stands on the list once, however often he is asked about', async () => {
  const one = session('Materi I', { capacity: 1 })
  await open({ sessions: [one] })
  const { shortCode } = await add('Maria Bria')
  await scan(shortCode, { sessionId: one.id })
  const asked = { eventId: event.id, nonce: nonce(), desk: 'Meja 1', at: { sessionId: one.id } }
  const guest = { ...asked, person: { name: 'Tamu Baru' } }
  expect(await backend.client.attendance.walkIn(guest)).toMatchObject({ kind: 'full' })
  expect(await backend.client.attendance.walkIn(guest)).toMatchObject({ kind: 'full' })
  expect(await backend.client.attendance.summary({ eventId: event.id })).toMatchObject({
    ...{ present: 1, invited: 2, refusedScans: 1 },
  })
})

test('whoever comes, goes and is undone in any order, the counts are those of what stands', async () => {
  const gate = door('Gerbang', { direction: 'both' })
  await open({ doors: [gate] })
  const codes = [await add('Satu'), await add('Dua')].map(({ shortCode }) => shortCode)
  const act = fc.record({ who: fc.nat(1), what: fc.constantFrom('in', 'out', 'undo') })
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
      for (const { who, what } of acts) {
        now += 1_000
        if (what !== 'undo') {
          await scan(codes[who] ?? '', { doorId: gate.id, direction: what })
          continue
        }
        const log = await backend.client.sessions.visits({ eventId: event.id, offset: 0, limit: 500 })
        const last = log.entries.find(({ kind, undone }) => kind !== 'undo' && !undone)
        if (last) await undo(last.id)
      }
      const { entries } = await backend.client.sessions.visits({ eventId: event.id, offset: 0, limit: 500 })
      const standing = entries.filter(({ kind, undone }) => kind !== 'undo' && !undone)
      const people = [...Map.groupBy(standing, ({ participantId }) => participantId).values()]
      const { grounds } = await counts()
      expect(grounds).toEqual({
        inside: people.filter(([last]) => last?.kind === 'in').length,
        entered: people.filter((own) => own.some(({ kind }) => kind === 'in')).length,
      })
      expect(await present()).toBe(grounds.entered)
      for (const own of people) {
        const turns = own.toReversed().map(({ kind }) => kind)
        expect(turns.every((kind, place) => place === 0 || kind !== turns[place - 1])).toBe(true)
      }
    }),
    { numRuns: 25 },
  )
})

test('the example goes with its visits, and no other event does', async () => {
  const one = session('Materi I')
  const { client } = backend
  const { updatedAt, id: eventId, ...draft } = await client.events.createExample()
  const asked = { eventId, expected: updatedAt, event: { ...draft, sessions: [one] } }
  event = await client.events.edit(asked)
  const { rows } = await client.participants.page({
    ...{ eventId, filter: {}, sort: 'name', descending: false, offset: 0, limit: 1 },
  })
  await scan(rows[0]?.shortCode ?? '', { sessionId: one.id })
  const { explain } = client.muster
  await explain({
    ...{ eventId, nonce: nonce(), desk: 'Meja 1', participantId: rows[0]?.id ?? '', reason: 'izin' },
  })
  await client.events.removeExample({ eventId })
  await expect(client.sessions.counts({ eventId })).rejects.toMatchObject({ code: 'not_found' })
})
