import { cpSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Delivery } from '../../../../renderer/phone/queue/delivery.ts'
import { keepingTeller } from '../../../../renderer/phone/queue/keeping-teller.ts'
import { ScanQueue } from '../../../../renderer/phone/queue/scan-queue.ts'
import { fleetingVault } from '../../../../renderer/phone/queue/vault.ts'
import { deskOptions, HERE, letIn, openTestDesk, type TestDesk } from '../../../support/open-desk.ts'
import { newDataFolder, nonce, openTestBackend, personNamed } from '../../../support/open-test-backend.ts'
import { deliveriesOf, type Laptop, scansAt } from '../../../support/phone-network.ts'

const PEOPLE = 400
const PHONES = 4
let lost: TestDesk
let spare: TestDesk | undefined
let codes: string[]
beforeEach(async () => {
  lost = await openTestDesk()
  const { client } = lost.backend
  const people = await Promise.all(
    Array.from({ length: PEOPLE }, (_, place) =>
      client.participants.add({ eventId: lost.eventId, person: personNamed(`Orang ${place}`) }),
    ),
  )
  codes = people.map(({ shortCode }) => shortCode)
})
afterEach(async () => {
  await lost.backend.remove()
  await spare?.backend.remove()
})

/** The copy on the USB stick, made before the door opened, on another laptop. */
async function openSpare(): Promise<TestDesk> {
  const data = newDataFolder()
  await lost.backend.close()
  cpSync(lost.backend.data, data, { recursive: true })
  lost.backend = await openTestBackend({ data: lost.backend.data, desk: deskOptions() })
  const backend = await openTestBackend({ data, desk: deskOptions() })
  for (const { client } of [lost.backend, backend])
    await client.desks.open({ eventId: lost.eventId, address: HERE })
  return { ...lost, backend }
}

async function admitted(desk: TestDesk, name: string): Promise<Laptop> {
  await letIn(desk, name)
  const { client } = desk.backend
  const { eventId } = desk
  const { sessions } = await client.desks.state({ eventId })
  const sessionId = sessions.find((one) => one.name === name)?.id ?? ''
  return { client, eventId, sessionId, isAway: false, losesAnswers: false }
}

async function phoneAt(desk: TestDesk, name: string) {
  const queue = new ScanQueue()
  await queue.open(async () => fleetingVault())
  queue.workFor(desk.eventId)
  const laptop = await admitted(desk, name)
  const cards = await laptop.client.deliveries.cards({ eventId: desk.eventId })
  if (cards.kind === 'list') await queue.takeCards(cards)
  const teller = keepingTeller(scansAt(laptop, name), { queue, isAway: () => false })
  return {
    ...{ name, queue, scan: (code: string) => teller({ kind: 'code', nonce: nonce(), at: {}, code }) },
    undo: (entryId: string) =>
      teller({ kind: 'undo', nonce: nonce(), at: {}, entryId, reason: 'Salah orang' }),
  }
}

async function sendAll(to: TestDesk, name: string, queue: ScanQueue): Promise<void> {
  const delivery = new Delivery(queue, deliveriesOf(await admitted(to, name)), to.eventId)
  await queue.sendAllAgain()
  delivery.wake()
  while (queue.state().waiting > 0) await new Promise((resolve) => setTimeout(resolve, 5))
  delivery.end()
}

it('when the laptop is destroyed, a spare with an older copy gets every check-in from the journals of the phones', async () => {
  spare = await openSpare()
  const names = Array.from({ length: PHONES }, (_, place) => `HP ${place + 1}`)
  const phones = []
  for (const name of names) phones.push(await phoneAt(lost, name))
  await Promise.all(
    phones.map(async ({ scan }, place) => {
      for (const code of codes.filter((_, at) => at % PHONES === place)) {
        expect(await scan(code)).toMatchObject({ outcome: { kind: 'welcome' } })
      }
    }),
  )
  const eventId = lost.eventId
  const present = async (desk: TestDesk) =>
    (await desk.backend.client.attendance.summary({ eventId })).present
  expect([await present(lost), await present(spare)]).toEqual([PEOPLE, 0])
  await lost.backend.close()

  for (const { name, queue } of phones) await sendAll(spare, name, queue)
  expect(await present(spare)).toBe(PEOPLE)
  expect(await spare.backend.client.conflicts.count({ eventId })).toEqual({ open: 0 })
  const { entries } = await spare.backend.client.attendance.log({ eventId, offset: 0, limit: 1 })
  expect(names).toContain(entries[0]?.desk)
})

it('whom a phone took back again is not present at the spare', async () => {
  spare = await openSpare()
  const { eventId } = lost
  const phone = await phoneAt(lost, 'HP 1')
  const [wrong, right] = [await phone.scan(codes[0] ?? ''), await phone.scan(codes[1] ?? '')]
  if (wrong.kind !== 'answered' || !('entryId' in wrong.outcome)) throw new Error('the laptop was there')
  expect(await phone.undo(wrong.outcome.entryId)).toMatchObject({ kind: 'undone' })
  expect(right).toMatchObject({ outcome: { kind: 'welcome' } })
  await lost.backend.close()
  await sendAll(spare, phone.name, phone.queue)
  const { present, latest } = await spare.backend.client.attendance.summary({ eventId })
  expect([present, latest.map(({ name }) => name)]).toEqual([1, ['Orang 1']])
})
