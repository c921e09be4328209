import { afterEach, expect, test } from 'vitest'
import { nonce } from '../../../support/open-test-backend.ts'
import { HERE, letIn, openTestDesk, type TestDesk } from '../../../support/open-desk.ts'

/** 20 November 2026, 06.00 WITA: three hours before the event. */
const MORNING = Date.UTC(2026, 10, 19, 22)

let desk: TestDesk
afterEach(() => desk.backend.remove())

test('a device at the real door counts for the real event while the laptop rehearses', async () => {
  desk = await openTestDesk({ clock: () => MORNING })
  const { eventId, people } = desk
  const { client } = desk.backend
  const phone = await letIn(desk, 'HP 1', 'petugas_meja')
  await client.rehearsal.begin({ eventId })
  const outcome = await phone.client.attendance.scan({
    ...{ eventId, nonce: nonce(), desk: 'HP 1', code: people[0]?.shortCode ?? '' },
  })
  expect(outcome.kind).toBe('welcome')
  const [rehearsed] = await client.events.list({})
  expect(rehearsed?.present).toBe(0)
  await client.rehearsal.wipe()
  expect((await client.attendance.summary({ eventId })).present).toBe(1)
})

test('a device that was let in to the rehearsal is a stranger at the real door', async () => {
  desk = await openTestDesk({ clock: () => MORNING })
  const { eventId } = desk
  const { client } = desk.backend
  await client.desks.close({ eventId })
  const { now } = await client.rehearsal.begin({ eventId })
  const own = now?.eventId ?? ''
  await client.desks.open({ eventId: own, address: HERE })
  const phone = await letIn({ ...desk, eventId: own }, 'HP 1', 'petugas_meja')
  await client.rehearsal.wipe()
  await client.desks.open({ eventId, address: HERE })
  const scan = phone.client.attendance.scan({
    ...{ eventId, nonce: nonce(), desk: 'HP 1', code: desk.people[0]?.shortCode ?? '' },
  })
  await expect(scan).rejects.toThrow()
  expect((await client.attendance.summary({ eventId })).present).toBe(0)
})
