/** The door as phones use it, over HTTPS: they scan, lose the laptop, and bring what they kept. */
import { randomUUID } from 'node:crypto'
import type { Backend } from '../../../electron/backend/backend.ts'
import { heldCards, KeptQueue } from '../kept-scans.ts'
import { HERE, letIn } from '../open-desk.ts'
import { eventDraft, personNamed } from '../open-test-backend.ts'
import type { Say } from './said.ts'

/** So many scans come in one delivery. */
export const DELIVERED_AT_ONCE = 6
const ROUNDS = 8

export async function overTheDesk({ client, close }: Backend, data: string, say: Say): Promise<void> {
  const { id: eventId } = await client.events.create({ event: eventDraft() })
  say('event', eventId)
  await client.desks.open({ eventId, address: HERE })
  const desk = { backend: { client, data, close, remove: close }, eventId, people: [] }
  const phones = [await letIn(desk, 'Meja 1', 'petugas_meja'), await letIn(desk, 'Meja 2', 'petugas_meja')]
  for (let round = 0; round < ROUNDS; round++) {
    const people = Array.from({ length: 2 * DELIVERED_AT_ONCE }, (_, index) =>
      client.participants.add({ eventId, person: personNamed(`Orang ${round} ${index}`) }),
    )
    const codes = (await Promise.all(people)).map(({ shortCode }) => shortCode)
    // Both phones at everybody, at the same time: one of the two is welcome and has an entry.
    const scans = codes.slice(0, DELIVERED_AT_ONCE).flatMap((code) =>
      phones.map(async (phone) => {
        const nonce = randomUUID()
        const { kind } = await phone.client.attendance.scan({ eventId, code, nonce, desk: 'Meja' })
        if (kind === 'welcome') say('entry', nonce)
      }),
    )
    await Promise.all(scans)
    const queue = new KeptQueue(await heldCards(client, eventId))
    const kept = codes.slice(-DELIVERED_AT_ONCE).map((code) => queue.keep(code, Date.now()))
    for (const phone of phones) {
      const told = await phone.client.deliveries.deliver({
        ...{ eventId, queue: queue.queue, waiting: 0, scans: kept },
      })
      for (const { id } of told.scans) say('delivered', id)
    }
  }
}
