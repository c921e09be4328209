import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { heldCards, KeptQueue } from '../../../support/kept-scans.ts'
import { letIn, openTestDesk, type TestDesk } from '../../../support/open-desk.ts'
import { nonce, personNamed } from '../../../support/open-test-backend.ts'
import { Chance } from '../../../support/random.ts'

const DESKS = 8
const ROUNDS = 10_000
/** Much work, on a small computer with others at work. */
const LONG_MS = 240_000
/** 09.00 WITA on the day of the event. */
const NINE = Date.UTC(2026, 10, 20, 1, 0)
let now = NINE
let desk: TestDesk
let sessions: string[]
beforeEach(async () => {
  now = NINE
  desk = await openTestDesk({ clock: () => now })
  for (let number = 1; number <= DESKS; number++) {
    await letIn(desk, `HP ${number}`)
    // Nobody pairs more than a few in a minute.
    now += 20_000
  }
  const state = await desk.backend.client.desks.state({ eventId: desk.eventId })
  sessions = state.sessions.map(({ id }) => id)
})
afterEach(() => desk.backend.remove())

const client = () => desk.backend.client
const ofEvent = () => ({ eventId: desk.eventId })
const count = (sql: string): number => {
  const db = new Database(join(desk.backend.data, 'kegiatan.db'), { readonly: true })
  try {
    return db.prepare<[], { count: number }>(`select count(*) as count from (${sql})`).get()?.count ?? -1
  } finally {
    db.close()
  }
}

async function addPeople(howMany: number): Promise<string[]> {
  const people = await Promise.all(
    Array.from({ length: howMany }, (_, place) =>
      client().participants.add({ ...ofEvent(), person: personNamed(`Orang ${place}`) }),
    ),
  )
  return people.map(({ shortCode }) => shortCode)
}

it('500 scans kept on each of eight phones are all delivered, and everybody counts once', async () => {
  const codes = await addPeople(600)
  const cards = await heldCards(client(), desk.eventId)
  const phones = sessions.map((sessionId, phone) => {
    const queue = new KeptQueue(cards)
    // Some people stood at two doors.
    const own = codes.slice(phone * 14, phone * 14 + 500)
    const scans = own.map((code, place) => queue.keep(code, now - (500 - place) * 1000))
    return { sessionId, queue: queue.queue, scans }
  })
  await Promise.all(
    phones.map(async ({ sessionId, queue, scans }) => {
      for (let at = 0; at < scans.length; at += 200) {
        const batch = scans.slice(at, at + 200)
        const told = await client().deliveries.deliver({
          ...ofEvent(),
          sessionId,
          queue,
          waiting: 0,
          scans: batch,
        })
        expect(told.scans).toHaveLength(batch.length)
      }
    }),
  )
  expect(count('select 1 from delivered_scan')).toBe(DESKS * 500)
  const { present } = await client().attendance.summary(ofEvent())
  expect(present).toBe(7 * 14 + 500)
  expect(count('select 1 from standing_arrival group by participant_id, day having count(*) > 1')).toBe(0)
})

it(
  'a storm of 100,000 requests that repeats, reorders and loses answers notes every scan exactly once',
  async () => {
    const chance = new Chance(20_261_122)
    const codes = [...(await addPeople(200)), ...desk.people.map(({ shortCode }) => shortCode)]
    const cards = await heldCards(client(), desk.eventId)
    const phones = sessions.map((sessionId) => ({ sessionId, queue: new KeptQueue(cards) }))
    const scans = Array.from({ length: 2_000 }, () => {
      const phone = chance.pick(phones)
      const shown = chance.happens(0.3) ? 'welcome' : 'saved'
      return { phone, scan: phone.queue.keep(chance.pick(codes), now, { shown }) }
    })
    const ask = ({ phone: { sessionId, queue }, scan }: (typeof scans)[number]) =>
      client().deliveries.deliver({
        ...{ ...ofEvent(), sessionId, queue: queue.queue, waiting: 0 },
        scans: [scan],
      })
    let sent = 0
    while (sent < 100_000) {
      // Whatever is asked in one wave arrives in any order, many of it again; nobody waits for the answers.
      const wave = Array.from({ length: 1_000 }, () => chance.pick(scans))
      await Promise.all(wave.map(ask))
      sent += wave.length
    }
    await Promise.all(scans.map(ask))
    expect(count('select 1 from delivered_scan')).toBe(scans.length)
    expect(count('select 1 from attendance group by participant_id, day, origin having count(*) > 1')).toBe(0)
    expect(
      count("select 1 from attendance where kind = 'arrive' and id not in (select id from delivered_scan)"),
    ).toBe(0)
    const seen = new Set(scans.map(({ scan }) => scan.mark))
    expect((await client().attendance.summary(ofEvent())).present).toBe(seen.size)
  },
  LONG_MS,
)

it(
  'of eight desks that scan the same card at the same instant exactly one welcomes, 10,000 times',
  async () => {
    const codes = await addPeople(ROUNDS)
    // Fifty cards at a time, each at every desk at once.
    for (let at = 0; at < ROUNDS; at += 50) {
      const outcomes = await Promise.all(
        codes
          .slice(at, at + 50)
          .map((code) =>
            Promise.all(
              sessions.map((_, place) =>
                client().attendance.scan({ ...ofEvent(), nonce: nonce(), desk: `HP ${place + 1}`, code }),
              ),
            ),
          ),
      )
      for (const ofCard of outcomes) {
        expect(ofCard.filter(({ kind }) => kind === 'welcome')).toHaveLength(1)
        expect(ofCard.filter(({ kind }) => kind === 'already')).toHaveLength(DESKS - 1)
      }
    }
    expect((await client().attendance.summary(ofEvent())).present).toBe(ROUNDS)
  },
  LONG_MS,
)
