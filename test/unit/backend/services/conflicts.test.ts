import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Conflict } from '#shared/contract/conflicts.ts'
import type { KeptScan } from '#shared/contract/deliveries.ts'
import type { Verdict } from '#shared/domain/conflict.ts'
import { heldCards, KeptQueue, ticketCode } from '../../../support/kept-scans.ts'
import { eventDraft, nonce } from '../../../support/open-test-backend.ts'
import { letIn, openTestDesk, type TestDesk } from '../../../support/open-desk.ts'

const MINUTE = 60_000
/** 09.00 WITA on the day of the event. */
const NINE = Date.UTC(2026, 10, 20, 1, 0)
let now = NINE
let desk: TestDesk
let queues: { sessionId: string; queue: KeptQueue }[]
let codes: string[]

const client = () => desk.backend.client
const ofEvent = () => ({ eventId: desk.eventId })
const idOf = (person: number) => desk.people[person]?.id ?? ''

beforeEach(async () => {
  now = NINE
  desk = await openTestDesk({ clock: () => now })
  for (const name of ['HP 1', 'HP 2']) await letIn(desk, name)
  const cards = await heldCards(client(), desk.eventId)
  const { sessions } = await client().desks.state(ofEvent())
  const byName = sessions.toSorted((one, other) => one.name.localeCompare(other.name))
  queues = byName.map(({ id: sessionId }) => ({ sessionId, queue: new KeptQueue(cards) }))
  codes = desk.people.map((_, person) => ticketCode(desk.backend, idOf(person)))
})
afterEach(() => desk.backend.remove())

/** Kept on a phone at a time, and brought half an hour later. */
async function brought(phone: number, person: number, minute: number, more: Partial<KeptScan> = {}) {
  const from = queues[phone]
  if (!from) throw new Error('no such phone')
  const scan = from.queue.keep(codes[person] ?? '', NINE + minute * MINUTE, more)
  now = Math.max(now, NINE + 30 * MINUTE) + 1000
  const queue = from.queue.queue
  await client().deliveries.deliver({
    ...ofEvent(),
    sessionId: from.sessionId,
    queue,
    waiting: 0,
    scans: [scan],
  })
  return scan
}
async function atLaptop(person: number, minute: number): Promise<string> {
  now = NINE + minute * MINUTE
  const id = nonce()
  await client().attendance.scan({ ...ofEvent(), nonce: id, desk: 'Meja 1', code: codes[person] ?? '' })
  return id
}
async function takenBack(entryId: string, minute: number): Promise<void> {
  now = NINE + minute * MINUTE
  const reason = 'Salah orang'
  await client().attendance.undo({ ...ofEvent(), nonce: nonce(), desk: 'Meja 1', entryId, reason })
}
async function represented(person: number, minute: number, name = 'Ina Wakil'): Promise<void> {
  now = NINE + minute * MINUTE
  const substitute = { name, nip: '', position: '', letterNumber: '', letterDate: null }
  await client().substitutes.arrive({
    ...{ ...ofEvent(), nonce: nonce(), desk: 'Meja 1', participantId: idOf(person) },
    ...{ substitute, evenSo: false },
  })
}

const open = async () => (await client().conflicts.open(ofEvent())).conflicts
async function only(): Promise<Conflict> {
  const conflicts = await open()
  const [one] = conflicts
  if (!one || conflicts.length > 1) throw new Error(`there are ${conflicts.length} conflicts`)
  return one
}
const decide = (conflict: Conflict, verdict: Verdict, more: object = {}) =>
  client().conflicts.decide({
    ...{ ...ofEvent(), nonce: nonce(), key: conflict.key, expected: conflict.decision?.id ?? null, verdict },
    ...{ reason: 'Dikenali panitia', desk: 'Meja 1', decidedBy: 'Yosef' },
    ...more,
  })
const present = async () => (await client().attendance.summary(ofEvent())).present

describe('a card that was withdrawn while a phone was away', () => {
  beforeEach(async () => {
    await client().participants.reissueTicket({ ...ofEvent(), id: idOf(0), reason: 'Hilang' })
    await brought(0, 0, 5)
  })

  it('is shown with both sides: who withdrew it and why, who scanned it and when', async () => {
    const conflict = await only()
    expect(conflict).toMatchObject({ kind: 'revoked_card', counts: 'absent', person: { name: 'Maria Bria' } })
    expect(conflict.sides).toMatchObject([
      { saw: 'card_withdrawn', at: NINE, reason: 'Hilang' },
      {
        ...{ saw: 'saved', desk: 'HP 1', heldBy: 'Maria', at: NINE + 5 * MINUTE },
        ...{ deviceAt: NINE + 5 * MINUTE, receivedAt: now },
      },
    ])
    expect(await client().conflicts.count(ofEvent())).toEqual({ open: 1 })
  })

  it('decided as present counts from the time of the scan; as absent or as it is it does not', async () => {
    expect(await decide(await only(), 'present')).toEqual({ counts: 'present' })
    const { latest } = await client().attendance.summary(ofEvent())
    expect(latest).toMatchObject([{ at: NINE + 5 * MINUTE, desk: 'HP 1', reason: 'Dikenali panitia' }])
    expect(await open()).toEqual([])
    const [decided] = await client().conflicts.decided(ofEvent())
    expect(decided).toMatchObject({ decision: { verdict: 'present', decidedBy: 'Yosef' } })
    if (!decided) throw new Error('the decision is gone')
    expect(await decide(decided, 'absent')).toEqual({ counts: 'absent' })
    expect(await present()).toBe(0)
  })

  it('is one conflict however many phones saw it, and asked about again when another one comes back', async () => {
    await brought(0, 0, 6, { shown: 'repeated' })
    expect((await only()).sides).toHaveLength(3)
    await decide(await only(), 'absent')
    expect(await open()).toEqual([])
    await brought(1, 0, 7)
    expect(await only()).toMatchObject({ decision: { verdict: 'absent' } })
  })

  it('is decided once: the same answer again changes nothing, another decision meanwhile is told', async () => {
    const conflict = await only()
    const id = nonce()
    await decide(conflict, 'present', { nonce: id })
    expect(await decide(conflict, 'present', { nonce: id })).toEqual({ counts: 'present' })
    await expect(decide(conflict, 'absent')).rejects.toMatchObject({ code: 'changed_meanwhile' })
    expect(await present()).toBe(1)
  })
})

it('somebody taken off the list and decided as present is on it again', async () => {
  await client().participants.remove({ ...ofEvent(), ids: [idOf(1)] })
  await brought(0, 1, 5)
  expect(await only()).toMatchObject({ kind: 'removed_person', person: { name: 'Yosef Seran' } })
  await decide(await only(), 'present')
  expect(await present()).toBe(1)
  expect(await client().participants.get({ ...ofEvent(), id: idOf(1) })).toMatchObject({
    name: 'Yosef Seran',
  })
})

it('an unknown card is decided as it is, or as the card of somebody who is named', async () => {
  codes.push('8'.repeat(36), '9'.repeat(36))
  await brought(0, 3, 5, { shown: 'unlisted' })
  const first = await only()
  expect(first).toMatchObject({ kind: 'unknown_card', person: null, participantId: null })
  await expect(decide(first, 'present')).rejects.toMatchObject({ code: 'option_not_possible' })
  await decide(first, 'present', { participantId: idOf(2) })
  expect(await present()).toBe(1)
  await brought(0, 4, 6, { shown: 'unlisted' })
  await decide(await only(), 'as_is')
  expect(await present()).toBe(1)
  expect(await open()).toEqual([])
})

describe('somebody taken back at the laptop whom a phone had noted, too', () => {
  beforeEach(async () => {
    await takenBack(await atLaptop(0, 0), 2)
    await brought(0, 0, 1)
  })

  it('counts until it is decided, and both sides are shown', async () => {
    expect(await present()).toBe(1)
    const conflict = await only()
    expect(conflict).toMatchObject({ kind: 'undone_elsewhere', counts: 'present' })
    expect(conflict.sides).toMatchObject([
      { saw: 'saved', desk: 'HP 1', at: NINE + MINUTE },
      { saw: 'undone', desk: 'Meja 1', at: NINE + 2 * MINUTE, reason: 'Salah orang' },
    ])
  })

  it.each(['present', 'absent'] as const)('is %s as decided', async (verdict) => {
    await decide(await only(), verdict)
    expect(await present()).toBe(verdict === 'present' ? 1 : 0)
    expect(await open()).toEqual([])
  })

  it('has been in no session either, once he is absent as decided', async () => {
    const session = { id: nonce(), day: '2026-11-20', title: 'Sosialisasi', opens: null, closes: null }
    const sessions = [{ ...session, graceMinutes: 0, capacity: null, withExits: false, categories: [] }]
    const { updatedAt: expected } = await client().events.get(ofEvent())
    await client().events.edit({ ...ofEvent(), expected, event: eventDraft({ sessions }) })
    await brought(1, 0, 1, { stand: { sessionId: session.id } })
    await decide(await only(), 'absent')
    expect(await present()).toBe(0)
    const counts = await client().sessions.counts(ofEvent())
    expect(counts.sessions.map(({ entered }) => entered)).toEqual([0])
  })

  it('is no question where he was noted at the laptop again, or scanned after it had been taken back', async () => {
    await atLaptop(1, 0)
    await takenBack(await atLaptop(2, 0), 2)
    await brought(1, 2, 10)
    expect((await only()).person?.name).toBe('Maria Bria')
  })
})

describe('somebody represented at the laptop and in person at a phone', () => {
  beforeEach(async () => {
    await represented(0, 10)
    await brought(0, 0, 5)
  })

  it('is shown with who came instead', async () => {
    const conflict = await only()
    expect(conflict).toMatchObject({ kind: 'in_person_or_represented', counts: 'present' })
    expect(conflict.sides).toMatchObject([
      { saw: 'saved', desk: 'HP 1' },
      { saw: 'represented', desk: 'Meja 1', name: 'Ina Wakil' },
    ])
  })

  it.each(['present', 'represented', 'absent'] as const)('is %s as decided', async (verdict) => {
    expect(await decide(await only(), verdict)).toEqual({ counts: verdict })
    const summary = await client().attendance.summary(ofEvent())
    expect(summary).toMatchObject({
      present: verdict === 'absent' ? 0 : 1,
      represented: verdict === 'represented' ? 1 : 0,
    })
    expect(await open()).toEqual([])
  })
})

it('two desks that noted the same card while they were apart are told, and nobody is asked', async () => {
  await atLaptop(0, 10)
  await brought(0, 0, 5)
  await brought(1, 0, 7)
  expect(await open()).toEqual([])
  const { total, people } = await client().conflicts.twice(ofEvent())
  expect(total).toBe(1)
  expect(people[0]?.entries.map((entry) => [entry.desk, entry.at])).toEqual([
    ['HP 1', NINE + 5 * MINUTE],
    ['HP 2', NINE + 7 * MINUTE],
    ['Meja 1', NINE + 10 * MINUTE],
  ])
  expect(await present()).toBe(1)
})

it('a clock that cannot be right is asked about, and what came when the event was put away', async () => {
  await brought(0, 0, -10_000_000, { offsetMs: null })
  expect(await only()).toMatchObject({ kind: 'implausible_clock', counts: 'present' })
  await decide(await only(), 'as_is')
  expect(await open()).toEqual([])
  await client().events.archive({ ...ofEvent(), archived: true })
  await brought(1, 1, 5)
  expect(await only()).toMatchObject({ kind: 'after_archiving', counts: 'absent' })
  await expect(decide(await only(), 'present')).rejects.toMatchObject({ code: 'event_archived' })
})

it('nothing is decided that could not come true', async () => {
  await brought(0, 0, -10_000_000, { offsetMs: null })
  const impossible = decide(await only(), 'represented')
  await expect(impossible).rejects.toMatchObject({ code: 'option_not_possible' })
  await expect(decide({ ...(await only()), key: 'made up' }, 'absent')).rejects.toMatchObject({
    code: 'not_found',
  })
})
