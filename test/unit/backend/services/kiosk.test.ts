import { afterEach, beforeEach, expect, test } from 'vitest'
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

beforeEach(async () => {
  backend = await openTestBackend()
  client = backend.client
  eventId = (await client.events.create({ event: eventDraft() })).id
})
afterEach(() => backend.remove())

async function guest(name = 'Dra. Siti Rahmawati, M.Si.', seat: string | null = 'B-12') {
  return client.participants.add({ eventId, person: personNamed(name, { seat }) })
}

const asked = (code: string, changes: object = {}) => ({
  ...{ eventId, desk: 'Mandiri 1', greeting: 'masked' as const, showsSeat: true, nonce: nonce(), code },
  ...changes,
})

test('a card is welcomed with a masked name and its seat, and counts at the desk of the kiosk', async () => {
  const { shortCode } = await guest()
  expect(await client.kiosk.scan(asked(shortCode))).toEqual({
    kind: 'welcome',
    name: 'S*** R***',
    seat: 'B-12',
  })
  const { latest, present } = await client.attendance.summary({ eventId })
  expect(present).toBe(1)
  expect(latest.map(({ desk }) => desk)).toEqual(['Mandiri 1'])
})

test('name and seat stay away where the organiser wants it', async () => {
  const { shortCode } = await guest()
  expect(await client.kiosk.scan(asked(shortCode, { greeting: 'nameless', showsSeat: false }))).toEqual({
    kind: 'welcome',
    name: null,
    seat: null,
  })
})

test('no answer carries a name, whatever was scanned', async () => {
  const { id, shortCode } = await guest('Bartolomeus Ximenes')
  const answers = [await client.kiosk.scan(asked(shortCode)), await client.kiosk.scan(asked(shortCode))]
  await client.participants.reissueTicket({ eventId, id, reason: 'hilang' })
  answers.push(await client.kiosk.scan(asked(shortCode)))
  expect(answers.map(({ kind }) => kind)).toEqual(['welcome', 'already', 'to_desk'])
  expect(JSON.stringify(answers)).not.toMatch(/bartolomeus|ximenes/i)
})

test('a withdrawn card, an unknown one and one of another event are sent to a person', async () => {
  const { id, shortCode } = await guest()
  await client.participants.reissueTicket({ eventId, id, reason: 'hilang' })
  expect(await client.kiosk.scan(asked(shortCode))).toEqual({ kind: 'to_desk', reason: 'withdrawn' })
  const other = await openTestBackend()
  const elsewhere = await other.client.events.create({ event: eventDraft() })
  const stranger = await other.client.participants.add({
    eventId: elsewhere.id,
    person: personNamed('Tamu Lain'),
  })
  await other.remove()
  expect(await client.kiosk.scan(asked(stranger.shortCode))).toEqual({ kind: 'to_desk', reason: 'unknown' })
})

test('what is no code of a card may be tried again', async () => {
  expect(await client.kiosk.scan(asked('8991002101234'))).toEqual({ kind: 'not_a_code' })
})

test('a name finds nobody at a kiosk', async () => {
  await guest('Suharto')
  expect(await client.kiosk.scan(asked('Suharto'))).toMatchObject({ kind: 'not_a_code' })
  expect((await client.attendance.summary({ eventId })).present).toBe(0)
})

test('the same request again is welcome again and counts once', async () => {
  const { shortCode } = await guest()
  const question = asked(shortCode)
  const first = await client.kiosk.scan(question)
  expect(await client.kiosk.scan(question)).toEqual(first)
  expect((await client.attendance.summary({ eventId })).present).toBe(1)
})

test('at a session it lets in, tells who is in already, and says goodbye at the way out', async () => {
  const id = nonce()
  const session = {
    ...{ id, day: '2026-11-20', title: 'Pembukaan', opens: null, closes: null, graceMinutes: 0 },
    ...{ capacity: 1, withExits: true, categories: [] },
  }
  eventId = (await client.events.create({ event: eventDraft({ sessions: [session] }) })).id
  const [first, second] = [await guest('Siti Rahmawati'), await guest('Maria Goreti')]
  const at = { sessionId: id, direction: 'in' as const }
  expect(await client.kiosk.sign({ eventId, at })).toMatchObject({ place: 'Pembukaan' })
  const kinds = []
  for (const question of [
    asked(first.shortCode, { at }),
    asked(first.shortCode, { at }),
    asked(second.shortCode, { at }),
    asked(first.shortCode, { at: { ...at, direction: 'out' } }),
    asked(second.shortCode, { at }),
  ]) {
    const answer = await client.kiosk.scan(question)
    kinds.push('reason' in answer ? answer.reason : answer.kind)
  }
  expect(kinds).toEqual(['welcome', 'already', 'full', 'goodbye', 'welcome'])
})
