import { afterEach, beforeEach, expect, test } from 'vitest'
import { firstBrokenLink } from '../../../../electron/backend/proofs/pledge-chain.ts'
import type { WritableDb } from '../../../../electron/backend/store/db.ts'
import { type Removal, updateParticipantRemoved } from '../../../../electron/backend/store/participants.ts'
import { eventDraft, nonce, personNamed } from '../../../support/open-test-backend.ts'
import { type Laptop, openLaptop } from '../../../support/laptops/laptop.ts'

const DAY = '2026-11-20'
let now = 0
let laptops: Laptop[] = []
let eventId = ''
let ana = ''
const pair = (): [Laptop, Laptop] => {
  const [a, b] = laptops
  if (!a || !b) throw new Error('two laptops')
  return [a, b]
}

beforeEach(async () => {
  now = Date.UTC(2026, 10, 20, 1)
  laptops = [1, 2].map((seed) => openLaptop({ seed, clock: () => now }))
  const [a, b] = pair()
  const { id } = await a.services.events.create({ event: eventDraft() }, {})
  eventId = id
  ana = (await a.services.participants.add({ eventId, person: personNamed('Ana') }, {})).id
  await b.take(eventId, a.carry(eventId))
})
afterEach(() => laptops.forEach((laptop) => laptop.close()))

async function exchange(): Promise<void> {
  const [a, b] = pair()
  const fromA = a.carry(eventId)
  await a.take(eventId, b.carry(eventId))
  await b.take(eventId, fromA)
}

async function edit(laptop: Laptop, name: string): Promise<void> {
  const { updatedAt } = await laptop.services.participants.get({ eventId, id: ana }, {})
  const asked = { eventId, id: ana, expected: updatedAt, person: personNamed(name) }
  await laptop.services.participants.edit(asked, {})
}

function remove(laptop: Laptop, kind: Removal['kind']): void {
  // The brands of the store exist only in types.
  updateParticipantRemoved(laptop.db as unknown as WritableDb, ana, { id: nonce(), kind, now })
}

const listed = () =>
  laptops.map(({ db }) =>
    db.prepare('select count(*) from participant where removed_at is null').pluck().get(),
  )

test('whoever was edited meanwhile is not taken off by a roster that did not know it, whenever that was', async () => {
  const [a, b] = pair()
  now += 1000
  await edit(b, 'Ana, S.H.')
  now += 1000
  remove(a, 'by_roster')
  await exchange()
  expect(listed()).toEqual([1, 1])
})

test('taken off by hand after the last edit is off the list on both', async () => {
  const [a, b] = pair()
  now += 1000
  await edit(b, 'Ana, S.H.')
  now += 1000
  remove(a, 'by_hand')
  await exchange()
  expect(listed()).toEqual([0, 0])
})

test('whoever came to the other door stays on the list, however she was taken off', async () => {
  const [a, b] = pair()
  now += 1000
  await b.services.attendance.checkIn(
    { eventId, participantId: ana, nonce: nonce(), desk: 'Meja', day: DAY },
    {},
  )
  now += 1000
  remove(a, 'by_hand')
  await exchange()
  expect(listed()).toEqual([1, 1])
})

test('two cards issued on two laptops: the later one is valid on both, the other one says why not', async () => {
  const [a, b] = pair()
  const issue = async (laptop: Laptop) => {
    now += 1000
    return laptop.services.participants.reissueTicket({ eventId, id: ana, reason: 'Hilang' }, {})
  }
  const [first, second] = [await issue(a), await issue(b)]
  await exchange()
  for (const laptop of laptops) {
    const scan = async (code: string) =>
      laptop.services.attendance.scan({ eventId, code, nonce: nonce(), desk: 'Meja', day: DAY }, {})
    expect(await scan(first.code)).toMatchObject({
      kind: 'revoked',
      reason: 'Kartu lain diterbitkan di laptop lain',
    })
    expect((await scan(second.code)).kind).toBe('welcome')
  }
})

test('a pledge from elsewhere keeps its own salt, and the chain of each laptop holds', async () => {
  const [a, b] = pair()
  const vow = (laptop: Laptop, state: 'spoken' | 'signed') => {
    now += 1000
    const about = { eventId, participantIds: [ana], instrument: 'ikrar_asn' as const, state }
    return laptop.services.pledges.set({ ...about, desk: 'M', note: '', witness: '', inPerson: false }, {})
  }
  await vow(a, 'spoken')
  await vow(b, 'signed')
  await exchange()
  const salts = laptops.map(({ db }) => db.prepare('select hex(salt) from pledge order by id').pluck().all())
  expect(salts[0]).toEqual(salts[1])
  const orders = laptops.map(({ db }) =>
    db.prepare('select pledge_id from pledge_chain order by sequence').pluck().all(),
  )
  // Each in the order in which it learned of them.
  expect(orders[0]).toEqual(orders[1]?.toReversed())
  for (const { db } of laptops) expect(firstBrokenLink(db as unknown as WritableDb, eventId)).toBeNull()
})

test('whoever was in a session under one line of the list was there as the one who stays, once, on every laptop', async () => {
  const [a, b] = pair()
  const twin = (await a.services.participants.add({ eventId, person: personNamed('Ana Dua') }, {})).id
  const event = await a.services.events.get({ eventId }, {})
  const session = { id: nonce(), day: DAY, title: 'Materi', opens: null, closes: null, graceMinutes: 0 }
  const sessions = [{ ...session, capacity: null, withExits: true, categories: [] }]
  await a.services.events.edit({ eventId, expected: event.updatedAt, event: eventDraft({ sessions }) }, {})
  await exchange()
  const at = { sessionId: session.id }
  const goes = (laptop: Laptop, participantId: string, direction: 'in' | 'out') => {
    now += 60_000
    const asked = {
      eventId,
      participantId,
      nonce: nonce(),
      desk: 'Pintu',
      day: DAY,
      at: { ...at, direction },
    }
    return laptop.services.attendance.checkIn(asked, {})
  }
  // At the same time: seen as the twin on one laptop, found to be Ana on the other.
  const firstIn = now + 60_000
  await goes(b, twin, 'in')
  now += 60_000
  await a.services.participants.merge({ eventId, keepId: ana, otherIds: [twin] }, {})
  await exchange()
  const inside = ({ db }: Laptop) =>
    db.prepare('select participant_id, direction, first_in_at from whereabouts').all()
  const expected = [{ participant_id: ana, direction: 'in', first_in_at: firstIn }]
  for (const laptop of laptops) expect(inside(laptop)).toEqual(expected)
  await goes(b, ana, 'out')
  await exchange()
  for (const laptop of laptops) {
    expect(inside(laptop)).toEqual([{ ...expected[0], direction: 'out' }])
    const counts = await laptop.services.sessions.counts({ eventId, day: DAY }, {})
    expect(counts.sessions).toEqual([{ sessionId: session.id, inside: 0, entered: 1 }])
  }
})
