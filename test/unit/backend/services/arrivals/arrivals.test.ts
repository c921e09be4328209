import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { EventDraft } from '#shared/contract/events.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../../support/open-test-backend.ts'
import { official } from '../../../../support/official.ts'

const MINUTE = 60_000
const DAY = '2026-11-20'
/** 09.00 WITA, when the event begins. */
const START = Date.UTC(2026, 10, 20, 1)

let backend: TestBackend
let client: TestBackend['client']
let eventId: string
let now: number

beforeAll(async () => {
  backend = await openTestBackend({ clock: () => now })
  client = backend.client
})
beforeEach(() => begin())
afterAll(() => backend.remove())

async function begin(changes: Partial<EventDraft> = {}): Promise<void> {
  now = START - 60 * MINUTE
  eventId = (await client.events.create({ event: eventDraft(changes) })).id
}
async function invite(count: number, changes: object = {}): Promise<string[]> {
  const ids: string[] = []
  for (let place = 0; place < count; place++) {
    const { id } = await client.participants.add({ eventId, person: personNamed(`Orang ${place}`, changes) })
    ids.push(id)
  }
  return ids
}
async function arrive(participantId: string, desk = 'Meja 1'): Promise<string> {
  const entryId = nonce()
  await client.attendance.checkIn({ eventId, participantId, nonce: entryId, desk })
  return entryId
}
const refuse = (desk: string) =>
  client.attendance.scan({ eventId, code: 'https://contoh.id', nonce: nonce(), desk })
const board = () => client.arrivals.board({ eventId })

describe('the live board', () => {
  test('of an event to which nobody was invited says so and guesses nothing', async () => {
    expect(await board()).toMatchObject({
      ...{ day: DAY, present: 0, invited: 0, late: 0, recent: 0, slots: [], desks: [], byUnit: [] },
      ...{ forecast: { kind: 'nobody_left' }, advice: null, expected: { basis: 'everybody', likely: 0 } },
    })
  })

  test('of three people counts them and says that they are too few to tell an end from', async () => {
    const [first = '', second = ''] = await invite(3, { unit: 'Dinas A' })
    await arrive(first)
    now += 6 * MINUTE
    await arrive(second, 'Meja 2')
    const seen = await board()
    expect(seen).toMatchObject({
      ...{ present: 2, invited: 3, recent: 1, forecast: { kind: 'not_enough', left: 1 }, advice: null },
      ...{ presentAtStart: null, schedule: { startsAt: START, opensAt: null } },
      byUnit: [{ label: 'Dinas A', present: 2, invited: 3 }],
      byCategory: [{ category: 'pns', label: 'PNS', present: 2, invited: 3 }],
    })
    expect(seen.slots.map(({ arrivals, total }) => [arrivals, total])).toEqual([
      [1, 1],
      [1, 2],
    ])
    expect(seen.desks).toMatchObject([
      { desk: 'Meja 2', arrived: 1, medianMs: null, isOpen: true },
      { desk: 'Meja 1', arrived: 1, medianMs: null, isOpen: false },
    ])
  })

  test('says of each desk how quickly it works, with the time that refused scans took', async () => {
    const people = await invite(20)
    for (const [place, id] of people.entries()) {
      now += 10_000
      if (place % 5 === 4) {
        await refuse('Meja 1')
        now += 10_000
      }
      await arrive(id)
    }
    const [desk] = (await board()).desks
    expect(desk).toMatchObject({ arrived: 20, refused: 4, medianMs: 10_000, p90Ms: 20_000 })
    // Since its first scan 230 seconds ago.
    expect(desk?.perMinute5).toBeCloseTo((20 * 60) / 230)
  })

  test('tells the end of the queue with its range, and asks for another desk where it lasts past the start', async () => {
    const people = await invite(200)
    now = START - 5 * MINUTE
    for (const [place, id] of people.slice(0, 60).entries()) {
      await arrive(id, `Meja ${1 + (place % 2)}`)
      now += 4_000
    }
    const { forecast, advice, presentAtStart } = await board()
    if (forecast.kind !== 'ends') throw new Error('60 people in four minutes tell a rate')
    expect(forecast.left).toBe(140)
    expect(forecast.perMinute).toBeCloseTo(15, 0)
    expect(forecast.earliest).toBeLessThan(forecast.likely)
    expect(forecast.likely).toBeLessThan(forecast.latest)
    expect(forecast.likely).toBeGreaterThan(START)
    expect(advice).toMatchObject({ kind: 'open_more' })
    expect(presentAtStart).toBe(75)
  })

  test('counts who came after the beginning as late', async () => {
    const [early = '', late = ''] = await invite(2)
    now = START
    await arrive(early)
    now = START + 1
    await arrive(late)
    expect(await board()).toMatchObject({ present: 2, late: 1 })
  })

  test('begins where the agenda lets people in', async () => {
    const registration = {
      id: nonce(),
      kind: 'registrasi',
      title: 'Registrasi',
      actor: '',
      follower: '',
    } as const
    await begin({ agenda: [{ ...registration, day: DAY, startTime: '07:50', endTime: '09:00' }] })
    const [id = ''] = await invite(1)
    await arrive(id)
    const { slots, schedule } = await board()
    expect(schedule.opensAt).toBe(START - 70 * MINUTE)
    expect(slots[0]?.at).toBe(START - 70 * MINUTE)
    expect(slots.map(({ arrivals }) => arrivals)).toEqual([0, 0, 1])
  })

  test('takes back who was undone, counts them once when they come again, and forgets who was removed', async () => {
    const [one = '', other = ''] = await invite(2, { unit: 'Dinas A' })
    const entryId = await arrive(one)
    await arrive(other)
    expect(await board()).toMatchObject({ present: 2 })
    await client.attendance.undo({ eventId, entryId, nonce: nonce(), desk: 'Meja 1', reason: 'Salah orang' })
    expect(await board()).toMatchObject({ present: 1, byUnit: [{ present: 1, invited: 2 }] })
    await arrive(one)
    expect(await board()).toMatchObject({ present: 2, byUnit: [{ present: 2, invited: 2 }] })
    await client.participants.remove({ eventId, ids: [one] })
    const summary = await client.attendance.summary({ eventId })
    const { present, invited, byUnit } = await board()
    expect({ present, invited, byUnit }).toEqual({
      ...{ present: summary.present, invited: summary.invited, byUnit: summary.byUnit },
    })
  })

  test('counts what a desk at a session does as its work, and nobody twice', async () => {
    const sessionId = nonce()
    const session = { day: DAY, title: 'Materi', opens: null, closes: null, graceMinutes: 0, capacity: null }
    await begin({ sessions: [{ ...session, id: sessionId, withExits: true, categories: [] }] })
    const people = await invite(8)
    const atSession = async (participantId: string, direction: 'in' | 'out') => {
      now += 10_000
      const visit = {
        eventId,
        participantId,
        nonce: nonce(),
        desk: 'Pintu Materi',
        at: { sessionId, direction },
      }
      await client.attendance.checkIn(visit)
      return visit.nonce
    }
    await arrive(people[0] ?? '')
    const visits: string[] = []
    for (const id of people) visits.push(await atSession(id, 'in'))
    await atSession(people[0] ?? '', 'out')
    const door = async () => (await board()).desks.find(({ desk }) => desk === 'Pintu Materi')
    expect(await board()).toMatchObject({ present: 8, recent: 8 })
    expect(await door()).toMatchObject({ arrived: 7, refused: 0, medianMs: 10_000 })
    const undo = {
      eventId,
      entryId: visits[3] ?? '',
      nonce: nonce(),
      desk: 'Pintu Materi',
      reason: 'Salah orang',
    }
    await client.attendance.undo(undo)
    expect(await door()).toMatchObject({ refused: 1 })
  })

  test('sees a guest of the door at once', async () => {
    await board()
    const person = personNamed('Tamu Baru', { unit: 'Dinas Tamu' })
    await client.attendance.walkIn({ eventId, nonce: nonce(), desk: 'Meja 1', person })
    expect(await board()).toMatchObject({
      ...{ present: 1, invited: 1, byUnit: [{ label: 'Dinas Tamu', present: 1, invited: 1 }] },
    })
  })

  test('names nobody', async () => {
    const [id = ''] = await invite(1, { name: 'Maria Bria', nip: '198501012010012001', phone: '08110000000' })
    await arrive(id)
    expect(JSON.stringify(await board())).not.toMatch(/Maria|1985|0811/)
  })

  test('expects whom the organiser expects, until that is taken back', async () => {
    await invite(5)
    await client.arrivals.expect({ eventId, day: DAY, people: 3 })
    expect(await board()).toMatchObject({
      expected: { basis: 'organiser', likely: 3 },
      forecast: { left: 3 },
    })
    await client.arrivals.expect({ eventId, day: DAY, people: null })
    expect(await board()).toMatchObject({ expected: { basis: 'everybody', likely: 5 } })
    await expect(client.arrivals.expect({ eventId, day: '2026-12-31', people: 3 })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test('expects what was usual, once three earlier days tell it', async () => {
    for (const [place, present] of [10, 15, 20].entries()) {
      await begin({ days: [{ day: `2026-10-0${place + 1}`, startTime: '09:00', endTime: null }] })
      for (const id of (await invite(20)).slice(0, present)) await arrive(id)
    }
    await begin()
    await invite(40)
    expect((await board()).expected).toEqual({ basis: 'usual', low: 20, likely: 30, high: 40 })
  })
})

describe('who is awaited', () => {
  const awaited = async () => {
    const { arrivedIds, awaited: missing, unlisted } = await client.arrivals.awaited({ eventId })
    return {
      arrived: arrivedIds.length,
      missing: missing.map(({ name }) => name),
      unlisted: unlisted.map(({ name }) => name),
    }
  }

  test('are leaders and officials who have not come, in the order of protocol', async () => {
    await begin({
      officials: [
        official('Drs. Pembaca Ikrar', ['pembaca_ikrar'], { nip: '19850101 201001 2 001' }),
        official('Pembicara Luar', ['narasumber'], { officeTitle: 'Ketua Bawaslu' }),
      ],
    })
    const add = async (name: string, changes: object) =>
      (await client.participants.add({ eventId, person: personNamed(name, changes) })).id
    await add('Staf Biasa', {})
    await add('Pembaca Ikrar', { nip: '198501012010012001' })
    await add('Kepala Dinas', {
      category: 'kepala_opd',
      unit: 'Dinas A',
      position: 'Kepala Dinas A',
      seat: 'A-3',
    })
    const regent = await add('Ibu Bupati', { category: 'forkopimda', position: 'Bupati Contoh' })
    await add('Pak Sekda', { category: 'sekda' })
    await add('Pak Camat', { category: 'camat' })
    expect(await awaited()).toEqual({
      ...{ arrived: 0, missing: ['Ibu Bupati', 'Pak Sekda', 'Kepala Dinas', 'Pembaca Ikrar'] },
      unlisted: ['Pembicara Luar'],
    })
    await arrive(regent)
    expect(await awaited()).toMatchObject({
      arrived: 1,
      missing: ['Pak Sekda', 'Kepala Dinas', 'Pembaca Ikrar'],
    })
    const { awaited: people } = await client.arrivals.awaited({ eventId })
    expect(people[1]).toMatchObject({ position: 'Kepala Dinas A', unit: 'Dinas A', seat: 'A-3', roles: [] })
    expect(people[2]).toMatchObject({ roles: ['pembaca_ikrar'] })
  })

  test('are no namesakes in another office', async () => {
    await begin({ officials: [official('Maria Bria', ['saksi'], { officeTitle: 'Ketua KPU' })] })
    await invite(1, { name: 'Maria Bria', position: 'Guru Ahli Muda' })
    expect(await awaited()).toEqual({ arrived: 0, missing: [], unlisted: ['Maria Bria'] })
  })
})
