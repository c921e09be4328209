import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { KeptScan } from '#shared/contract/deliveries.ts'
import type { KeptGuest } from '#shared/contract/kept-words.ts'
import { heldCards, KeptQueue, ticketCode } from '../../../../support/kept-scans.ts'
import { letIn, openTestDesk, type TestDesk } from '../../../../support/open-desk.ts'
import { nonce, personNamed } from '../../../../support/open-test-backend.ts'

const DAY = '2026-11-20'
const MINUTE = 60_000
/** 09.00 WITA on the day of the event. */
const NINE = Date.UTC(2026, 10, 20, 1, 0)
let now = NINE
let desk: TestDesk
let phones: { sessionId: string; queue: KeptQueue }[]

beforeEach(async () => {
  now = NINE
  desk = await openTestDesk({ clock: () => now })
  const cards = await heldCards(client(), desk.eventId)
  for (const name of ['HP 1', 'HP 2']) await letIn(desk, name)
  const { sessions } = await client().desks.state(ofEvent())
  phones = sessions
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ id }) => ({ sessionId: id, queue: new KeptQueue(cards) }))
})
afterEach(() => desk.backend.remove())

const client = () => desk.backend.client
const ofEvent = () => ({ eventId: desk.eventId })
const phone = (place: number) => {
  const one = phones[place]
  if (!one) throw new Error('there are two phones')
  return one
}
async function bring(place: number, ...scans: KeptScan[]): Promise<string[]> {
  const { sessionId, queue } = phone(place)
  const told = await client().deliveries.deliver({
    ...{ ...ofEvent(), sessionId, queue: queue.queue, waiting: 0, scans },
  })
  return told.scans.map(({ outcome }) => outcome)
}
const guest = (place: number, words: KeptGuest, at = NINE) =>
  phone(place).queue.keep(`tamu ${words.name}`, at, { guest: words })
const letter = { position: 'Sekretaris', letterNumber: '800/12', letterDate: DAY }
const standIn = (place: number, code: string, name: string, of?: string) =>
  phone(place).queue.keep(code, NINE, { substitute: { name, ...letter, ...(of !== undefined && { of }) } })
const invitee = () => desk.people[0]?.id ?? ''
const code = () => ticketCode(desk.backend, invitee())
const page = async () => {
  const filter = { query: '' }
  const asked = { ...ofEvent(), filter, sort: 'name', descending: false, offset: 0, limit: 100 } as const
  return (await client().participants.page(asked)).rows
}
const summary = async () => {
  const { present, represented, invited } = await client().attendance.summary(ofEvent())
  return { present, represented, invited }
}
const conflicts = async () => (await client().conflicts.open(ofEvent())).conflicts
async function decide(verdict: 'present' | 'represented' | 'as_is', participantId?: string): Promise<void> {
  const [open] = await conflicts()
  now += MINUTE
  await client().conflicts.decide({
    ...{ ...ofEvent(), nonce: nonce(), key: open?.key ?? '', expected: null, verdict },
    ...{ reason: 'Diperiksa', desk: 'Meja 1', decidedBy: 'Yosef', ...(participantId && { participantId }) },
  })
}

function wordsOf(id: string): unknown {
  const db = new Database(join(desk.backend.data, 'kegiatan.db'), { readonly: true })
  try {
    const read = db.prepare<[string], { words: string }>('select words from delivered_scan where scan_id = ?')
    return JSON.parse(read.get(id)?.words ?? 'null')
  } finally {
    db.close()
  }
}

describe('a guest who was typed on a phone out of reach', () => {
  it('is on the list and present from when he was typed; brought again nothing changes', async () => {
    const typed = guest(0, { name: 'Ina Baru', unit: 'PKK Desa Oeltua', phone: '0812' }, NINE - MINUTE)
    expect(await bring(0, typed)).toEqual(['arrived'])
    expect(await bring(0, typed, { ...typed, guest: { name: 'Orang Lain' } })).toEqual(['arrived', 'arrived'])
    expect(await summary()).toEqual({ present: 1, represented: 0, invited: 4 })
    const { entries } = await client().attendance.log({ ...ofEvent(), offset: 0, limit: 10 })
    expect(entries).toMatchObject([
      { participantId: typed.id, at: NINE - MINUTE, method: 'walk_in', desk: 'HP 1' },
    ])
    expect(await page()).toContainEqual(
      expect.objectContaining({ name: 'Ina Baru', unit: 'PKK Desa Oeltua', phone: '0812' }),
    )
    expect(await conflicts()).toEqual([])
  })

  it('whom the laptop had noted before its answer got lost, is the same guest', async () => {
    const typed = guest(0, { name: 'Ina Baru' })
    await client().attendance.walkIn({
      ...{ ...ofEvent(), nonce: typed.id, desk: 'HP 1', person: { name: 'Ina Baru' } },
    })
    expect(await bring(0, typed)).toEqual(['known'])
    expect(await summary()).toMatchObject({ present: 1, invited: 4 })
  })

  it('is the same guest where the question itself comes after he was brought', async () => {
    const typed = guest(0, { name: 'Ina Baru' })
    await bring(0, typed)
    const asked = { ...ofEvent(), nonce: typed.id, desk: 'HP 1', person: { name: 'Ina Baru' } }
    expect(await client().attendance.walkIn(asked)).toMatchObject({ kind: 'welcome' })
    expect(await summary()).toMatchObject({ present: 1, invited: 4 })
  })

  it('who was taken off the list since is no longer on it where the question itself comes', async () => {
    const gate = { id: nonce(), name: 'Gerbang', capacity: null, direction: 'both' as const }
    const { updatedAt, ...event } = await client().events.get(ofEvent())
    await client().events.edit({ ...ofEvent(), expected: updatedAt, event: { ...event, doors: [gate] } })
    // Only seen going out: of such a guest nothing else was ever noted.
    const typed = { ...guest(0, { name: 'Ina Baru' }), stand: { doorId: gate.id, direction: 'out' as const } }
    expect(await bring(0, typed)).toEqual(['arrived'])
    await client().participants.remove({ ...ofEvent(), ids: [typed.id] })
    const asked = { ...ofEvent(), nonce: typed.id, desk: 'HP 1', person: { name: 'Ina Baru' } }
    const removed = { kind: 'removed', attendee: { name: 'Ina Baru' }, removedAt: now }
    expect(await client().attendance.walkIn(asked)).toMatchObject(removed)
    expect(await client().attendance.summary(ofEvent())).toMatchObject({ present: 0, refusedScans: 1 })
  })

  it('with the name and instansi of one person of the list is that person', async () => {
    await client().participants.add({
      ...{ ...ofEvent(), person: { ...personNamed('Drs. Budi Santoso, M.Si.'), unit: 'Dinas Kesehatan' } },
    })
    expect(await bring(0, guest(0, { name: 'BUDI SANTOSO', unit: 'dinas kesehatan' }))).toEqual(['arrived'])
    // Another phone typed him, too.
    expect(await bring(1, guest(1, { name: 'Budi Santoso', unit: 'Dinas Kesehatan' }))).toEqual(['arrived'])
    expect(await summary()).toMatchObject({ present: 1, invited: 4 })
    expect(await conflicts()).toEqual([])
  })

  it('with the name of somebody listed is counted, and somebody decides whether they are one', async () => {
    const listed = await client().participants.add({ ...ofEvent(), person: personNamed('Budi Santoso') })
    await bring(0, guest(0, { name: 'Budi Santoso', unit: 'PKK' }))
    expect(await summary()).toMatchObject({ present: 1, invited: 5 })
    expect(await conflicts()).toMatchObject([
      {
        ...{ kind: 'guest_like_listed', participantId: listed.id, counts: 'absent' },
        sides: [
          { saw: 'listed', name: expect.stringContaining('Budi Santoso') },
          { saw: 'guest', name: 'Budi Santoso (PKK)', desk: 'HP 1' },
        ],
      },
    ])
    await decide('present')
    expect(await summary()).toMatchObject({ present: 1, invited: 4 })
    expect(await conflicts()).toEqual([])
  })

  it('who is another person of the same name stays on the list beside him', async () => {
    await client().participants.add({ ...ofEvent(), person: personNamed('Budi Santoso') })
    await bring(0, guest(0, { name: 'Budi Santoso', unit: 'PKK' }))
    await decide('as_is')
    expect(await conflicts()).toEqual([])
    expect(await summary()).toMatchObject({ present: 1, invited: 5 })
  })

  it('without a readable name, or after the event was put away, is kept and shown, and refused by nothing', async () => {
    const unreadable = guest(0, { name: '\u200b\u200b' })
    expect(await bring(0, unreadable)).toEqual(['unknown'])
    await client().events.archive({ eventId: desk.eventId, archived: true })
    expect(await bring(0, guest(0, { name: 'Ina Baru' }))).toEqual(['archived'])
    expect((await conflicts()).flatMap(({ sides }) => sides.map(({ name }) => name))).toContain('Ina Baru')
    expect(wordsOf(unreadable.id)).toEqual({ kind: 'guest', name: '\u200b\u200b' })
  })
})

describe('a representation that was typed on a phone out of reach', () => {
  it('stands on the arrival of the card that was scanned before, in whatever order they come', async () => {
    const scan = phone(0).queue.keep(code(), NINE)
    const represented = standIn(0, code(), 'Yuliana Taek', scan.id)
    expect(await bring(0, represented)).toEqual(['arrived'])
    expect(await bring(0, scan, represented)).toEqual(['already', 'arrived'])
    expect(await summary()).toMatchObject({ present: 1, represented: 1 })
    expect(await conflicts()).toEqual([])
    const { entries } = await client().attendance.log({ ...ofEvent(), offset: 0, limit: 10 })
    expect(entries).toMatchObject([{ substitute: 'Yuliana Taek' }])
  })

  it('corrects what the laptop had said to the same phone, too', async () => {
    const first = nonce()
    await client().attendance.scan({ ...ofEvent(), nonce: first, desk: 'HP 1', code: code() })
    expect(await bring(0, standIn(0, code(), 'Yuliana Taek', first))).toEqual(['arrived'])
    expect(await summary()).toMatchObject({ present: 1, represented: 1 })
    expect(await conflicts()).toEqual([])
  })

  it('which the laptop had noted before its answer got lost, is the same one', async () => {
    const represented = standIn(0, code(), 'Yuliana Taek')
    const substitute = { name: 'Yuliana Taek', ...letter }
    await client().substitutes.arrive({
      ...{ ...ofEvent(), nonce: represented.id, desk: 'HP 1', participantId: invitee(), substitute },
    })
    expect(await bring(0, represented)).toEqual(['known'])
    expect(await summary()).toMatchObject({ present: 1, represented: 1 })
  })

  it('is the same one where the question itself comes after it was brought', async () => {
    const represented = standIn(0, code(), 'Yuliana Taek')
    await bring(0, represented)
    const substitute = { name: 'Yuliana Taek', nip: '', ...letter }
    const asked = { ...ofEvent(), nonce: represented.id, desk: 'HP 1', participantId: invitee(), substitute }
    expect(await client().substitutes.arrive(asked)).toMatchObject({ kind: 'welcome' })
    expect(await summary()).toMatchObject({ present: 1, represented: 1 })
  })

  it('of somebody who came in person at another desk is decided side by side', async () => {
    await client().attendance.scan({ ...ofEvent(), nonce: nonce(), desk: 'Meja 1', code: code() })
    expect(await bring(0, standIn(0, code(), 'Yuliana Taek'))).toEqual(['arrived'])
    expect(await conflicts()).toMatchObject([{ kind: 'in_person_or_represented' }])
  })

  it('by a second person on the same arrival waits for a decision, which may put him in the place', async () => {
    await bring(0, standIn(0, code(), 'Yuliana Taek'))
    expect(await bring(0, standIn(0, code(), 'YULIANA TAEK, S.Sos.'))).toEqual(['already'])
    expect(await bring(0, standIn(0, code(), 'Petrus Bria'))).toEqual(['other_substitute'])
    expect(await conflicts()).toMatchObject([
      {
        ...{ kind: 'other_substitute', participantId: invitee(), counts: 'represented' },
        sides: [{ name: 'Yuliana Taek' }, { name: 'Petrus Bria', saw: 'represented' }],
      },
    ])
    await decide('represented')
    expect(await conflicts()).toEqual([])
    const { entries } = await client().attendance.log({ ...ofEvent(), offset: 0, limit: 10 })
    expect(entries).toMatchObject([{ substitute: 'Petrus Bria', desk: 'HP 1' }])
  })
})

it('however often and in whatever order and pieces they come, nobody is doubled and nobody is dropped', async () => {
  const cards = desk.people.map(({ id }) => ticketCode(desk.backend, id))
  const names = ['Ina Baru', 'Ama Lama', 'Budi Santoso']
  const things = phones.flatMap((_, place) => [
    ...names.map((name) => ({ place, scan: guest(place, { name, unit: `Desa ${name}` }) })),
    ...cards.slice(0, 2).flatMap((card) => {
      const scan = phone(place).queue.keep(card, NINE)
      return [
        { place, scan },
        { place, scan: standIn(place, card, 'Yuliana Taek', scan.id) },
      ]
    }),
  ])
  const order = fc.array(fc.nat({ max: things.length - 1 }), { minLength: 1, maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(order, async (places) => {
      for (const at of places) {
        const thing = things[at]
        if (thing) await bring(thing.place, thing.scan)
      }
    }),
    { numRuns: 10 },
  )
  for (const { place, scan } of things.toReversed()) await bring(place, scan)
  expect(await summary()).toEqual({ present: 5, represented: 2, invited: 6 })
  expect(await conflicts()).toEqual([])
})
