import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CardMarks } from '../../../../renderer/phone/queue/card-marks.ts'
import { Delivery } from '../../../../renderer/phone/queue/delivery.ts'
import { keepingTeller } from '../../../../renderer/phone/queue/keeping-teller.ts'
import { ScanQueue } from '../../../../renderer/phone/queue/scan-queue.ts'
import { fleetingVault, type Vault } from '../../../../renderer/phone/queue/vault.ts'
import { heldCards, markUnder, ticketCode } from '../../../support/kept-scans.ts'
import { letIn, openTestDesk, type TestDesk } from '../../../support/open-desk.ts'
import { nonce, personNamed } from '../../../support/open-test-backend.ts'
import { deliveriesOf, type Laptop, scansAt } from '../../../support/phone-network.ts'

let desk: TestDesk
let laptop: Laptop
let vault: Vault
let queue: ScanQueue
const codes: string[] = []
const deliveries: Delivery[] = []

const client = () => desk.backend.client
const ofEvent = () => ({ eventId: desk.eventId })

beforeEach(async () => {
  desk = await openTestDesk()
  await letIn(desk, 'HP 1')
  laptop = {
    client: client(),
    ...ofEvent(),
    sessionId: await ownSession(),
    isAway: true,
    losesAnswers: false,
  }
  codes.splice(0, codes.length, ...desk.people.map(({ id }) => ticketCode(desk.backend, id)))
  vault = fleetingVault()
  queue = await openedQueue()
})
afterEach(async () => {
  for (const delivery of deliveries.splice(0)) delivery.end()
  await desk.backend.remove()
})

/** One letter of the code is another. */
function madeUp(code: string): string {
  return `${code.slice(0, 20)}${code[20] === '0' ? '1' : '0'}${code.slice(21)}`
}

/** A page of this device; the next one finds in the vault what this one kept. */
async function openedQueue(): Promise<ScanQueue> {
  const opened = new ScanQueue()
  await opened.open(async () => vault)
  opened.workFor(desk.eventId)
  return opened
}

async function ownSession(): Promise<string> {
  const { sessions } = await client().desks.state(ofEvent())
  return sessions[0]?.id ?? ''
}

async function withCards(): Promise<void> {
  const answer = await client().deliveries.cards(ofEvent())
  if (answer.kind === 'list') await queue.takeCards(answer)
}

function scanner() {
  const teller = keepingTeller(scansAt(laptop, 'HP 1'), { queue, isAway: () => false })
  return (code: string) => teller({ kind: 'code', nonce: nonce(), at: {}, code })
}
function deliverer(): Delivery {
  const delivery = new Delivery(queue, deliveriesOf(laptop), desk.eventId)
  deliveries.push(delivery)
  return delivery
}
async function untilDelivered(): Promise<void> {
  while (queue.state().waiting > 0) await new Promise((resolve) => setTimeout(resolve, 5))
}
const present = async () => (await client().attendance.summary(ofEvent())).present
const logged = async () => (await client().attendance.log({ ...ofEvent(), offset: 0, limit: 500 })).total

it('phone and laptop make the same mark of the same card', async () => {
  const answer = await client().deliveries.cards(ofEvent())
  if (answer.kind !== 'list') throw new Error('there is no list')
  const marks = await CardMarks.from(answer)
  const held = await heldCards(client(), desk.eventId)
  for (const code of [...codes, ...desk.people.map(({ shortCode }) => shortCode), 'https://example.org']) {
    expect((await marks.ofCode(code)).mark).toBe(markUnder(held, code))
  }
})

describe('out of reach of the laptop', () => {
  beforeEach(withCards)

  it('a genuine card is kept, the same once more is told, a made-up one and any other code too', async () => {
    const scan = scanner()
    expect(await scan(codes[0] ?? '')).toEqual({
      ...{ kind: 'kept', about: 'card', shown: 'saved', firstAt: null },
    })
    expect(await scan(codes[0]?.toLowerCase() ?? '')).toMatchObject({
      ...{ kind: 'kept', shown: 'repeated', firstAt: expect.any(Number) },
    })
    expect(await scan(desk.people[1]?.shortCode ?? '')).toMatchObject({ shown: 'saved' })
    expect(await scan(madeUp(codes[1] ?? ''))).toMatchObject({ shown: 'unlisted' })
    expect(await scan('8991002101234')).toMatchObject({ shown: 'not_a_code' })
    expect(queue.state()).toMatchObject({ waiting: 5, delivered: 0 })
  })

  it('everything arrives once the laptop is there, and what has to be decided is told', async () => {
    const scan = scanner()
    await client().participants.reissueTicket({
      ...ofEvent(),
      id: desk.people[2]?.id ?? '',
      reason: 'Hilang',
    })
    for (const code of [...codes, codes[0] ?? '']) await scan(code)
    laptop.isAway = false
    deliverer().wake()
    await untilDelivered()
    expect(await present()).toBe(2)
    expect(queue.state()).toMatchObject({ waiting: 0, delivered: 4, unsettled: 1 })
    expect((await client().conflicts.open(ofEvent())).total).toBe(1)
  })

  it('a guest and whoever came in the place of an invitee are kept, told when typed twice, and brought', async () => {
    const teller = keepingTeller(scansAt(laptop, 'HP 1'), { queue, isAway: () => false })
    const person = { name: 'Ina Baru', position: null, unit: 'PKK', phone: null }
    const guest = () => teller({ kind: 'guest', nonce: nonce(), at: {}, person })
    expect(await guest()).toEqual({ kind: 'kept', about: 'guest', shown: 'saved', firstAt: null })
    expect(await guest()).toMatchObject({ about: 'guest', shown: 'repeated' })
    const scanId = nonce()
    const code = codes[0] ?? ''
    await teller({ kind: 'code', nonce: scanId, at: {}, code })
    const letter = { position: '', letterNumber: '800/12', letterDate: null }
    const standIn = (name: string) =>
      teller({
        ...{ kind: 'stand_in', nonce: nonce(), at: {}, whom: { code } },
        substitute: { name, ...letter, of: scanId },
      })
    expect(await standIn('Yuliana Taek')).toMatchObject({ about: 'substitute', shown: 'saved' })
    expect(await standIn('Yuliana Taek')).toMatchObject({ about: 'substitute', shown: 'repeated' })
    expect(queue.state().waiting).toBe(5)
    laptop.isAway = false
    deliverer().wake()
    await untilDelivered()
    const { present: all, represented } = await client().attendance.summary(ofEvent())
    expect([all, represented, queue.state().unsettled]).toEqual([2, 1, 0])
  })

  it('of many guests with the longest of words no delivery is larger than the laptop hears', async () => {
    const teller = keepingTeller(scansAt(laptop, 'HP 1'), { queue, isAway: () => true })
    const longest = 'Ñ'.repeat(299)
    for (let place = 0; place < 40; place++) {
      const words = `${longest}${place % 10}`
      const person = { name: words, position: words, unit: words, phone: null }
      await teller({ kind: 'guest', nonce: nonce(), at: {}, person })
    }
    const next = queue.nextWaiting(200)
    expect(next).toHaveLength(20)
    expect(Buffer.byteLength(JSON.stringify(next))).toBeLessThan(128 * 1024)
  })

  it('what was kept survives the page, and the laptop putting the device out and letting it in again', async () => {
    await scanner()(codes[0] ?? '')
    await client().desks.revoke({ ...ofEvent(), sessionId: laptop.sessionId })
    queue = await openedQueue()
    expect(queue.state().waiting).toBe(1)
    await letIn(desk, 'HP 1')
    laptop.sessionId = await ownSession()
    laptop.isAway = false
    deliverer().wake()
    await untilDelivered()
    expect(await present()).toBe(1)
  })

  it('what was kept for another event stays, and goes when this device works for it again', async () => {
    await scanner()(codes[0] ?? '')
    queue.workFor(nonce())
    expect(queue.state()).toMatchObject({ waiting: 0, elsewhere: 1 })
    queue.workFor(desk.eventId)
    expect(queue.state()).toMatchObject({ waiting: 1, elsewhere: 0 })
  })

  it('a browser that keeps nothing is told, and nothing is lost while the page stays open', async () => {
    vault.put = async () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
    await scanner()(codes[0] ?? '')
    expect(queue.state()).toMatchObject({ waiting: 1, isLasting: false })
    laptop.isAway = false
    deliverer().wake()
    await untilDelivered()
    expect(await present()).toBe(1)
  })
})

describe('with the laptop there', () => {
  beforeEach(async () => {
    laptop.isAway = false
    await withCards()
  })

  it('its verdict is told, and what it has noted stays on the device for a laptop that gets lost', async () => {
    expect(await scanner()(codes[0] ?? '')).toMatchObject({ kind: 'answered', outcome: { kind: 'welcome' } })
    expect(queue.state()).toMatchObject({ waiting: 0, delivered: 1 })
    // The same laptop learns nothing from hearing it again.
    await queue.sendAllAgain()
    deliverer().wake()
    await untilDelivered()
    expect([await present(), await logged()]).toEqual([1, 1])
  })

  it('an answer that gets lost costs nothing: the scan is brought later and counts once', async () => {
    laptop.losesAnswers = true
    expect(await scanner()(codes[0] ?? '')).toMatchObject({ kind: 'kept', shown: 'saved' })
    laptop.losesAnswers = false
    deliverer().wake()
    await untilDelivered()
    expect([await present(), await logged()]).toEqual([1, 1])
  })

  it('somebody who was not on the list when it came arrives with the next one', async () => {
    const { id } = await client().participants.add({ ...ofEvent(), person: personNamed('Ina Baru') })
    const code = ticketCode(desk.backend, id)
    laptop.isAway = true
    expect(await scanner()(code)).toMatchObject({ shown: 'unlisted' })
    laptop.isAway = false
    const version = queue.cardsVersion()
    deliverer().wake()
    await untilDelivered()
    while (queue.cardsVersion() === version) await new Promise((resolve) => setTimeout(resolve, 5))
    laptop.isAway = true
    expect(await scanner()(code)).toMatchObject({ shown: 'repeated' })
    expect(await present()).toBe(1)
  })
})

it('before the first list of cards came nothing is promised and nothing is kept', async () => {
  expect(await scanner()(codes[0] ?? '')).toEqual({ kind: 'not_reached' })
  expect(queue.state().waiting).toBe(0)
})
