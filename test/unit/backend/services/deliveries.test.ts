import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { KeptScan } from '#shared/contract/deliveries.ts'
import { heldCards, isHeld, KeptQueue, ticketCode } from '../../../support/kept-scans.ts'
import { eventDraft, nonce, personNamed } from '../../../support/open-test-backend.ts'
import { letIn, openTestDesk, type TestDesk } from '../../../support/open-desk.ts'

const DAY = '2026-11-20'
const MINUTE = 60_000
/** 09.00 WITA on the day of the event. */
const NINE = Date.UTC(2026, 10, 20, 1, 0)
let now = NINE

let desk: TestDesk
let queue: KeptQueue
let sessionId: string
const place = () => ({ eventId: desk.eventId, sessionId, queue: queue.queue, waiting: 0 })
const client = () => desk.backend.client

beforeEach(async () => {
  now = NINE
  desk = await openTestDesk({ clock: () => now })
  sessionId = await newSession('HP 1')
  queue = new KeptQueue(await heldCards(client(), desk.eventId))
})
afterEach(() => desk.backend.remove())

async function newSession(name: string): Promise<string> {
  await letIn(desk, name)
  const { sessions } = await client().desks.state({ eventId: desk.eventId })
  return sessions.find((one) => one.name === name)?.id ?? ''
}

const codeOf = (person: number) => ticketCode(desk.backend, desk.people[person]?.id ?? '')
const deliver = (...scans: KeptScan[]) => client().deliveries.deliver({ ...place(), scans })
const outcomes = async (...scans: KeptScan[]) => (await deliver(...scans)).scans.map(({ outcome }) => outcome)
const present = async () => (await client().attendance.summary({ eventId: desk.eventId })).present
const log = () => client().attendance.log({ eventId: desk.eventId, offset: 0, limit: 100 })

function rows<Row>(sql: string): Row[] {
  const db = new Database(join(desk.backend.data, 'kegiatan.db'), { readonly: true })
  try {
    return db.prepare<[], Row>(sql).all()
  } finally {
    db.close()
  }
}

it('a question that comes after its scan was brought finds what was noted, and what was taken back stays so', async () => {
  const scan = queue.keep(codeOf(0), NINE)
  await deliver(scan)
  const asked = { eventId: desk.eventId, nonce: scan.id, desk: 'HP 1', code: codeOf(0) }
  const [entry] = (await log()).entries
  expect(await client().attendance.scan(asked)).toMatchObject({ kind: 'welcome', entryId: entry?.id })
  const undo = { nonce: nonce(), entryId: entry?.id ?? '', desk: 'HP 1', reason: 'Salah orang' }
  await client().attendance.undo({ eventId: desk.eventId, ...undo })
  await expect(client().attendance.scan(asked)).rejects.toMatchObject({ code: 'already_undone' })
  expect(await present()).toBe(0)
})

describe('the list of cards', () => {
  it('tells the cards of the event, scanned or typed, from every other code', async () => {
    const cards = await heldCards(client(), desk.eventId)
    expect(isHeld(cards, codeOf(0))).toBe(true)
    expect(isHeld(cards, desk.people[0]?.shortCode.toLowerCase() ?? '')).toBe(true)
    const other = await client().events.create({ event: eventDraft() })
    const stranger = await client().participants.add({ eventId: other.id, person: personNamed('Budi') })
    expect(isHeld(cards, ticketCode(desk.backend, stranger.id))).toBe(false)
    expect(isHeld(cards, 'https://example.org')).toBe(false)
    expect(cards.list.ticket).toHaveLength(3 * 8)
  })

  it('is another one after a card was issued, withdrawn, or its holder taken off the list', async () => {
    const first = await heldCards(client(), desk.eventId)
    const again = await client().deliveries.cards({ eventId: desk.eventId, have: first.version })
    expect(again).toEqual({ kind: 'unchanged' })
    const old = codeOf(0)
    const [maria, yosef, dewi] = desk.people.map(({ id }) => id)
    await client().participants.reissueTicket({ eventId: desk.eventId, id: maria ?? '', reason: 'Hilang' })
    const second = await heldCards(client(), desk.eventId)
    expect(second.version).not.toBe(first.version)
    expect([isHeld(second, old), isHeld(second, codeOf(0))]).toEqual([false, true])
    const gone = codeOf(1)
    await client().participants.remove({ eventId: desk.eventId, ids: [yosef ?? ''] })
    expect(isHeld(await heldCards(client(), desk.eventId), gone)).toBe(false)
    // The card of a duplicate lets the person in that it was merged into.
    const alias = codeOf(2)
    await client().participants.merge({
      ...{ eventId: desk.eventId, keepId: maria ?? '', otherIds: [dewi ?? ''] },
    })
    expect(isHeld(await heldCards(client(), desk.eventId), alias)).toBe(true)
  })
})

it('the laptop shows how many scans wait on a device, as it said last', async () => {
  await client().deliveries.report({ eventId: desk.eventId, sessionId, waiting: 7 })
  const shown = async () => (await client().desks.state({ eventId: desk.eventId })).sessions[0]?.waiting
  expect(await shown()).toBe(7)
  await deliver(queue.keep(codeOf(0), NINE))
  expect(await shown()).toBe(0)
})

describe('a scan that is brought later', () => {
  it('is an arrival at the time at which it was scanned; both times and what was seen are kept', async () => {
    now = NINE + 30 * MINUTE
    const scan = queue.keep(codeOf(0), NINE - 20 * MINUTE, { offsetMs: 25 * MINUTE })
    expect(await outcomes(scan)).toEqual(['arrived'])
    const { entries } = await log()
    expect(entries).toMatchObject([
      {
        ...{ at: NINE + 5 * MINUTE, desk: 'HP 1', method: 'ticket' },
        ...{ deviceAt: NINE - 20 * MINUTE, receivedAt: now },
      },
    ])
    expect(rows('select * from delivered_scan')).toMatchObject([
      {
        ...{ scan_id: scan.id, origin: sessionId, desk: 'HP 1', operator: 'Maria', sequence: 0, day: DAY },
        ...{ device_at: NINE - 20 * MINUTE, offset_ms: 25 * MINUTE, at: NINE + 5 * MINUTE },
        ...{
          received_at: now,
          clock: 'measured',
          shown: 'saved',
          outcome: 'arrived',
          entry_id: entries[0]?.id,
        },
      },
    ])
  })

  it('changes nothing when it is brought again', async () => {
    const scan = queue.keep(codeOf(0), NINE)
    expect(await outcomes(scan, scan)).toEqual(['arrived', 'arrived'])
    const before = rows('select * from delivered_scan')
    expect(await outcomes({ ...scan, deviceAt: 0, shown: 'refused' })).toEqual(['arrived'])
    expect(rows('select * from delivered_scan')).toEqual(before)
    expect((await log()).total).toBe(1)
  })

  it('whose answer only got lost is known, and noted once', async () => {
    const scan = queue.keep(codeOf(0), NINE)
    const asked = { eventId: desk.eventId, nonce: scan.id, desk: 'HP 1', code: codeOf(0) }
    expect(await client().attendance.scan(asked)).toMatchObject({ kind: 'welcome' })
    expect(await outcomes(scan)).toEqual(['known'])
    expect((await log()).total).toBe(1)
  })

  it('counts before the laptop’s own where it was earlier, and after it where it was later', async () => {
    const asked = { eventId: desk.eventId, desk: 'Meja 1' }
    now = NINE + 10 * MINUTE
    await client().attendance.scan({ ...asked, nonce: nonce(), code: codeOf(0) })
    await client().attendance.scan({ ...asked, nonce: nonce(), code: codeOf(1) })
    now = NINE + 30 * MINUTE
    const earlier = queue.keep(codeOf(0), NINE)
    const later = queue.keep(codeOf(1), NINE + 20 * MINUTE)
    expect(await outcomes(earlier, later)).toEqual(['arrived', 'arrived'])
    expect(await present()).toBe(2)
    const { latest } = await client().attendance.summary({ eventId: desk.eventId })
    expect(latest.map(({ at }) => at).sort()).toEqual([NINE, NINE + 10 * MINUTE])
    const again = await client().attendance.scan({ ...asked, nonce: nonce(), code: codeOf(0) })
    expect(again).toMatchObject({ kind: 'already', at: NINE, desk: 'HP 1' })
  })

  it('is kept, also of a withdrawn, a removed, an unknown card and of no card at all; none of them arrives', async () => {
    const [withdrawn, removed] = [codeOf(0), codeOf(1)]
    const [maria, yosef] = desk.people.map(({ id }) => id)
    await client().participants.reissueTicket({ eventId: desk.eventId, id: maria ?? '', reason: 'Hilang' })
    await client().participants.remove({ eventId: desk.eventId, ids: [yosef ?? ''] })
    now = NINE + 30 * MINUTE
    const scans = [
      queue.keep(withdrawn, NINE + MINUTE),
      queue.keep(removed, NINE + MINUTE),
      queue.keep('00000000000000000000000000000000000A', NINE + MINUTE, { shown: 'unlisted' }),
      queue.keep('8991002101234', NINE + MINUTE, { shown: 'not_a_code' }),
      queue.keep(codeOf(2), NINE + MINUTE, { shown: 'refused' }),
    ]
    const expected = ['revoked', 'removed', 'unknown', 'not_a_code', 'refused_there']
    expect(await outcomes(...scans)).toEqual(expected)
    expect(await present()).toBe(0)
    expect(rows('select 1 from delivered_scan')).toHaveLength(5)
  })

  it('arrives with a card that was withdrawn only after it had been scanned', async () => {
    const withdrawn = codeOf(0)
    now = NINE + 10 * MINUTE
    await client().participants.reissueTicket({
      ...{ eventId: desk.eventId, id: desk.people[0]?.id ?? '', reason: 'Rusak' },
    })
    expect(await outcomes(queue.keep(withdrawn, NINE))).toEqual(['arrived'])
  })

  it('of somebody who got his card a moment ago arrives though the phone did not know it', async () => {
    const { id } = await client().participants.add({ eventId: desk.eventId, person: personNamed('Ina') })
    const scan = queue.keep(ticketCode(desk.backend, id), NINE, { shown: 'unlisted' })
    expect(await outcomes(scan)).toEqual(['arrived'])
  })

  it('counts with the time of delivery where the clock of the device cannot be right; both are kept', async () => {
    const tenYears = 10 * 365 * 24 * 60 * MINUTE
    const scans = [NINE + tenYears, NINE - tenYears, 0].map((deviceAt, person) =>
      queue.keep(codeOf(person), deviceAt, { offsetMs: null }),
    )
    expect(await outcomes(...scans)).toEqual(['arrived', 'arrived', 'arrived'])
    expect(await present()).toBe(3)
    const kept = rows<{ at: number; clock: string; device_at: number }>(
      'select at, clock, device_at from delivered_scan order by sequence',
    )
    expect(kept.map(({ at, clock }) => [at, clock])).toEqual(scans.map(() => [NINE, 'implausible']))
    expect(kept.map(({ device_at }) => device_at)).toEqual(scans.map(({ deviceAt }) => deviceAt))
  })

  it('belongs to the day on which it was scanned, and is kept when the event was put away meanwhile', async () => {
    const days = [DAY, '2026-11-21'].map((day) => ({ day, startTime: '09:00', endTime: null }))
    const { eventId } = desk
    const { updatedAt: expected } = await client().events.get({ eventId })
    await client().events.edit({ eventId, expected, event: eventDraft({ days }) })
    now = NINE + 24 * 60 * MINUTE
    await outcomes(queue.keep(codeOf(0), NINE))
    expect(rows('select day from attendance')).toEqual([{ day: DAY }])
    await client().events.archive({ eventId, archived: true })
    expect(await outcomes(queue.keep(codeOf(1), NINE))).toEqual(['archived'])
    expect(rows('select 1 from delivered_scan')).toHaveLength(2)
  })

  it('of somebody who turns out to be listed twice counts once after the two were made one', async () => {
    const [keepId, otherId] = desk.people.map(({ id }) => id)
    now = NINE + 30 * MINUTE
    await client().attendance.scan({ eventId: desk.eventId, nonce: nonce(), desk: 'Meja 1', code: codeOf(1) })
    await outcomes(queue.keep(codeOf(0), NINE), queue.keep(codeOf(1), NINE))
    expect(await present()).toBe(2)
    await client().participants.merge({
      ...{ eventId: desk.eventId, keepId: keepId ?? '', otherIds: [otherId ?? ''] },
    })
    expect(await present()).toBe(1)
  })

  it('at a session or a door is a visit, too; at one that is gone since only an arrival', async () => {
    const { eventId } = desk
    const session = {
      id: nonce(),
      day: DAY,
      title: 'Sosialisasi',
      opens: null,
      closes: null,
      graceMinutes: 0,
    }
    const sessions = [{ ...session, capacity: 1, withExits: true, categories: [] }]
    const { updatedAt: expected } = await client().events.get({ eventId })
    await client().events.edit({ eventId, expected, event: eventDraft({ sessions }) })
    now = NINE + 30 * MINUTE
    const inside = { sessionId: session.id }
    const scans = [
      // One more than there is room for: whoever was let in is in.
      queue.keep(codeOf(0), NINE, { stand: inside }),
      queue.keep(codeOf(1), NINE + MINUTE, { stand: inside }),
      queue.keep(codeOf(0), NINE + 2 * MINUTE, { stand: { ...inside, direction: 'out' } }),
      queue.keep(codeOf(2), NINE + 3 * MINUTE, { stand: { doorId: nonce() } }),
    ]
    expect(await outcomes(...scans)).toEqual(['arrived', 'arrived', 'arrived', 'arrived'])
    expect(await present()).toBe(3)
    expect(rows('select kind, at - ' + NINE + ' as ms, origin from visit order by at')).toEqual([
      { kind: 'in', ms: 0, origin: sessionId },
      { kind: 'in', ms: MINUTE, origin: sessionId },
      { kind: 'out', ms: 2 * MINUTE, origin: sessionId },
    ])
    const [, , left] = scans
    if (left) expect(await outcomes(left)).toEqual(['arrived'])
    expect(rows('select 1 from visit')).toHaveLength(3)
  })

  it('is taken from devices of the event only', async () => {
    const scan = queue.keep(codeOf(0), NINE)
    const notFound = { code: 'not_found' }
    for (const stranger of [undefined, nonce()]) {
      const asked = client().deliveries.deliver({ ...place(), sessionId: stranger, scans: [scan] })
      await expect(asked).rejects.toMatchObject(notFound)
    }
  })
})

it('however often and in whatever order it is sent, every scan is noted once and nobody twice', async () => {
  const others = [sessionId, await newSession('HP 2'), await newSession('HP 3')]
  const cards = await heldCards(client(), desk.eventId)
  const people = desk.people.map((_, person) => codeOf(person))
  const everything: { id: string; person: number }[] = []
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ phone: fc.nat(2), person: fc.nat(2), minutes: fc.nat(60) }), { maxLength: 20 }),
      fc.gen(),
      async (scans, gen) => {
        const phones = others.map((id) => ({ sessionId: id, queue: new KeptQueue(cards) }))
        const kept = scans.flatMap(({ phone: number, person, minutes }) => {
          const phone = phones[number]
          if (!phone) return []
          return [{ phone, person, scan: phone.queue.keep(people[person] ?? '', NINE + minutes * MINUTE) }]
        })
        now = NINE + 61 * MINUTE
        const sent = gen(fc.array, fc.constantFrom(...kept, undefined), { maxLength: 60 })
        // Everything at least once, in some order, beside what is sent again.
        for (const one of [...sent, ...gen(fc.shuffledSubarray, kept, { minLength: kept.length })]) {
          if (!one) continue
          const { phone, scan } = one
          const from = { ...place(), sessionId: phone.sessionId, queue: phone.queue.queue }
          const { scans: told } = await client().deliveries.deliver({ ...from, scans: [scan] })
          expect(told).toEqual([{ id: scan.id, outcome: expect.stringMatching(/arrived|already/) }])
        }
        everything.push(...kept.map(({ scan, person }) => ({ id: scan.id, person })))
      },
    ),
    { numRuns: 25 },
  )
  expect(rows('select id from delivered_scan')).toHaveLength(everything.length)
  expect(await present()).toBe(new Set(everything.map(({ person }) => person)).size)
  // Of one device at most one arrival stands for one person.
  expect(rows('select 1 from attendance group by participant_id, day, origin having count(*) > 1')).toEqual(
    [],
  )
})
