import { afterEach, beforeEach, expect, it } from 'vitest'
import type { DoorAsk } from '../../../../renderer/phone/door/asks.ts'
import { overriding } from '../../../../renderer/phone/door/overriding.ts'
import { letIn, openTestDesk, type TestDesk } from '../../../support/open-desk.ts'
import { nonce } from '../../../support/open-test-backend.ts'

const DAY = '2026-11-20'
const REASON = 'Tamu penting'
let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.backend.remove())

it('a guest for whom the session is full is let in by a supervisor, and stands on the list once', async () => {
  const { backend, eventId, people } = desk
  const full = {
    ...{ id: nonce(), day: DAY, title: 'Materi', opens: null, closes: null, graceMinutes: 0, capacity: 1 },
    ...{ withExits: false, categories: [] },
  }
  const { updatedAt, ...event } = await backend.client.events.get({ eventId })
  await backend.client.events.edit({ eventId, expected: updatedAt, event: { ...event, sessions: [full] } })
  const { attendance } = (await letIn(desk, 'HP', 'supervisor')).client
  const at = { sessionId: full.id }
  const asked = () => ({ eventId, desk: 'HP', nonce: nonce(), at })
  await attendance.checkIn({ ...asked(), participantId: people[0]?.id ?? '' })

  const person = { name: 'Tamu Baru', position: null, unit: null, phone: null }
  const guest: DoorAsk = { kind: 'guest', nonce: nonce(), at, person }
  const outcome = await attendance.walkIn({ ...asked(), nonce: guest.nonce, person })
  expect(outcome).toMatchObject({ kind: 'full', attendee: { name: 'Tamu Baru' } })
  const again = overriding(guest, { kind: 'answered', outcome }, REASON)
  if (again.kind !== 'person') throw new Error(`asked as ${again.kind}`)
  const { participantId, override } = again
  expect(
    await attendance.checkIn({ ...asked(), participantId, ...(override && { override }) }),
  ).toMatchObject({
    ...{ kind: 'entered', overrideReason: REASON, attendee: { name: 'Tamu Baru' } },
  })
  expect(await backend.client.attendance.summary({ eventId })).toMatchObject({ present: 2, invited: 4 })
})

it('a card that was refused is shown again, with the reason', () => {
  const card: DoorAsk = { kind: 'code', code: 'A', nonce: nonce(), at: {} }
  expect(overriding(card, { kind: 'not_reached' }, REASON)).toEqual({ ...card, override: { reason: REASON } })
})
