import { afterEach, expect, it } from 'vitest'
import { type Lived, live, type Step } from '../../../support/laptops/history.ts'
import type { WritableDb } from '../../../../electron/backend/store/db.ts'
import { countByDoor } from '../../../../electron/backend/store/visits.ts'
import { DAY, idOf } from '../../../support/laptops/doing.ts'
import { stateOf } from '../../../support/laptops/state-of-event.ts'

const HOUR_MS = 3_600_000

let lived: Lived
afterEach(() => lived.laptops.forEach((laptop) => laptop.close()))

const step = (what: Step['what'], on: number, more: Partial<Step> = {}): Step => ({
  ...{ laptop: on, what, who: 0, other: 0, passMs: 0 },
  ...more,
})

/** What both know after each took what the other has. */
async function met(): Promise<Lived['laptops']> {
  const { laptops, eventId } = lived
  const [first, second] = laptops
  if (!first || !second) throw new RangeError('two laptops')
  const brought = first.carry(eventId)
  await first.take(eventId, second.carry(eventId))
  await second.take(eventId, brought)
  expect(stateOf(second, eventId)).toBe(stateOf(first, eventId))
  return laptops
}

const rows = (sql: string) => lived.laptops.map(({ db }) => db.prepare(sql).all())

it('a scan that one phone brings to two laptops is one presence with two accounts of it', async () => {
  lived = await live({ laptops: 2, steps: [step('bring', 0, { who: 1 }), step('bringAgain', 1)] })
  const [before] = rows('select participant_id, at from standing_arrival')
  expect(before).toHaveLength(1)
  const [first] = await met()
  expect(rows('select participant_id, at from standing_arrival')).toEqual([before, before])
  expect(rows('select distinct scan_id from delivered_scan').map((scans) => scans.length)).toEqual([1, 1])
  expect(rows('select id from delivered_scan').map((accounts) => accounts.length)).toEqual([2, 2])
  expect(await first?.services.conflicts.count({ eventId: lived.eventId }, {})).toEqual({ open: 0 })
})

it('a card that one of them did not know is nothing to decide once they have met', async () => {
  // The last person is registered on the first laptop alone.
  const steps = [step('register', 0, { passMs: 1000 }), step('bring', 0, { who: 3 }), step('bringAgain', 1)]
  lived = await live({ laptops: 2, steps })
  const { eventId } = lived
  const count = () =>
    Promise.all(lived.laptops.map(({ services }) => services.conflicts.count({ eventId }, {})))
  expect((await count()).map(({ open }) => open)).toEqual([0, 1])
  await met()
  expect((await count()).map(({ open }) => open)).toEqual([0, 0])
})

it('what was decided about one account stays decided when another one of the same scan comes', async () => {
  const steps = [
    ...[step('carry', 0, { who: 1 }), step('remove', 0), step('remove', 1, { passMs: 1000 })],
    ...[step('bring', 0, { who: 0 }), step('decide', 0, { who: 0, other: 1, passMs: 1000 })],
    step('bringAgain', 1, { passMs: 1000 }),
  ]
  lived = await live({ laptops: 2, steps })
  const outcomes = lived.laptops.map(({ db }) =>
    db.prepare('select outcome from delivered_scan').pluck().all(),
  )
  expect(outcomes).toEqual([['removed'], ['removed']])
  const [first] = await met()
  expect(await first?.services.conflicts.count({ eventId: lived.eventId }, {})).toEqual({ open: 0 })
})

it('a visit with two accounts is one passage of its door', async () => {
  lived = await live({ laptops: 2, steps: [step('bring', 0, { who: 0 }), step('bringAgain', 1)] })
  const laptops = await met()
  for (const { db } of laptops) {
    const [visit] = db
      .prepare<[], { day: string; door: string }>('select day, door_id as door from visit')
      .all()
    // The brands of the store exist only in types.
    const counted = countByDoor(db as unknown as WritableDb, lived.eventId, visit?.day ?? '')
    expect(counted).toEqual([{ doorId: visit?.door, in: 1, out: 0 }])
  }
})

it('undoing a visit takes every account of its scan back', async () => {
  lived = await live({ laptops: 2, steps: [step('bring', 0, { who: 0 }), step('bringAgain', 1)] })
  const [first] = await met()
  const inside = "select participant_id from whereabouts where direction = 'in'"
  expect(rows(inside).map((people) => people.length)).toEqual([1, 1])
  const ids = first?.db.prepare<[], string>("select id from visit where kind = 'in'").pluck().all() ?? []
  expect(ids).toHaveLength(2)
  const undo = { nonce: idOf(1), entryId: ids[1] ?? '', desk: 'Meja', reason: 'Salah orang' }
  await first?.services.attendance.undo({ eventId: lived.eventId, ...undo }, {})
  await met()
  expect(rows(inside)).toEqual([[], []])
})

it('a reading that two laptops take back was taken back by whoever did it first; the other account is kept', async () => {
  const steps = [
    ...[step('checkIn', 0), step('read', 0), step('carry', 0, { who: 1 })],
    ...[step('voidReading', 1, { passMs: HOUR_MS }), step('voidReading', 0, { passMs: HOUR_MS })],
  ]
  lived = await live({ laptops: 2, steps })
  const [there] = rows('select at from pledge_reading_void').toReversed()
  expect(there).toHaveLength(1)
  await met()
  expect(rows('select at from pledge_reading_void')).toEqual([there, there])
  expect(rows('select table_name from said_again')).toEqual([
    [{ table_name: 'pledge_reading_void' }],
    [{ table_name: 'pledge_reading_void' }],
  ])
})

it('scans that an earlier Ikrar carried had no other id than their own', async () => {
  lived = await live({ laptops: 2, steps: [step('bring', 0, { who: 1 })] })
  const { laptops, eventId } = lived
  const earlier = (laptops[0]?.carry(eventId) ?? []).map((carried) => {
    const { scan_id: _, ...row } = carried.row
    return { ...carried, row }
  })
  await laptops[1]?.take(eventId, earlier)
  const [, there] = rows('select id, scan_id from delivered_scan')
  expect(there).toEqual(laptops[1]?.db.prepare('select id, id as scan_id from delivered_scan').all())
  expect(there).toHaveLength(1)
})

it('a visit that was taken back before another laptop heard of its scan stands on neither of them', async () => {
  lived = await live({
    laptops: 2,
    steps: [step('bring', 0, { who: 0 }), step('undoVisit', 0), step('bringAgain', 1)],
  })
  const inside = "select participant_id from whereabouts where direction = 'in'"
  expect(rows(inside).map((people) => people.length)).toEqual([0, 1])
  await met()
  expect(rows(inside)).toEqual([[], []])
})

/** What the live boards say of every desk at which something was scanned. */
const boards = () =>
  Promise.all(
    lived.laptops.map(async ({ services }) => {
      const { present, desks } = await services.arrivals.board({ eventId: lived.eventId, day: DAY }, {})
      return { present, desks: desks.map(({ desk, arrived, refused }) => [desk, arrived, refused]) }
    }),
  )
it.each([
  ['an arrival', 1],
  ['a visit', 0],
])('%s with two accounts is one person let in at one desk of the live board', async (_, who) => {
  lived = await live({
    laptops: 2,
    steps: [step('bring', 0, { who }), step('bringAgain', 1, { passMs: 60_000 })],
  })
  // Once before they meet: what comes later is counted on.
  await boards()
  await met()
  const known = { present: 1, desks: [['HP 0', 1, 0]] }
  expect(await boards()).toEqual([known, known])
})

it('the live board shows a scan at the desk of the account that nobody took back', async () => {
  lived = await live({
    laptops: 2,
    steps: [step('bring', 0, { who: 1 }), step('undo', 0), step('bringAgain', 1)],
  })
  await boards()
  await met()
  const known = { present: 1, desks: [['HP 1', 1, 0]] }
  expect(await boards()).toEqual([known, known])
})

it('a guest whom one laptop took down at the door and another heard of by a delivery is one person', async () => {
  lived = await live({ laptops: 2, steps: [step('bringGuest', 1, { who: 1 })] })
  const { eventId } = lived
  const person = { name: 'Tamu', unit: 'Dinas', category: 'undangan' as const }
  const asked = { eventId, nonce: idOf(0), desk: 'HP 0', day: DAY, person }
  expect(await lived.laptops[0]?.services.attendance.walkIn(asked, {})).toMatchObject({ kind: 'welcome' })
  for (const { services } of await met())
    expect(await services.transfers.differences({ eventId }, {})).toEqual({ edited: [], nips: [] })
  const guests = "select id from participant where name = 'Tamu' and removed_at is null"
  expect(rows(guests).map((people) => people.length)).toEqual([1, 1])
  expect((await boards()).map(({ present, desks }) => [present, desks.length])).toEqual([
    [1, 1],
    [1, 1],
  ])
})
