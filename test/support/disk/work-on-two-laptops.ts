/** An event that goes to another laptop on a stick and comes back with whom that one let in, several times. */
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import type { Backend } from '../../../electron/backend/backend.ts'
import { eventDraft, personNamed } from '../open-test-backend.ts'
import type { Say } from './said.ts'

type Client = Backend['client']

/** So many arrivals come in one package; they stand at this desk. */
export const BROUGHT_AT_ONCE = 4
export const OTHER_DESK = 'Pintu di laptop lain'
const ROUNDS = 4
const WORDS = 'padi gula kota embun jati laut'

/** `own` is recorded and has its stick at `usb`; what the other one has lies elsewhere and is safe. */
export async function onTwoLaptops(
  { own, other }: { own: Client; other: Client },
  { usb, elsewhere }: { usb: string; elsewhere: string },
  say: Say,
): Promise<void> {
  mkdirSync(elsewhere, { recursive: true })
  const { id: eventId } = await own.events.create({ event: eventDraft() })
  say('event', eventId)
  for (let round = 0; round < ROUNDS; round++) {
    const people: string[] = []
    for (let index = 0; index < 2 * BROUGHT_AT_ONCE; index++) {
      const { id } = await own.participants.add({ eventId, person: personNamed(`Orang ${round} ${index}`) })
      say('person', id)
      people.push(id)
    }
    for (const id of people.slice(BROUGHT_AT_ONCE)) say('entry', await arrive(own, eventId, id, 'Meja 1'))
    say('package', await bring(own, other, { eventId, folder: usb }))
    const brought: string[] = []
    for (const id of people.slice(0, BROUGHT_AT_ONCE))
      brought.push(await arrive(other, eventId, id, OTHER_DESK))
    await bring(other, own, { eventId, folder: elsewhere })
    for (const id of brought) say('entry', id)
  }
}

async function arrive(client: Client, eventId: string, participantId: string, desk: string): Promise<string> {
  const nonce = randomUUID()
  await client.attendance.checkIn({ eventId, participantId, nonce, desk })
  return nonce
}

/** The name of the package. */
async function bring(
  from: Client,
  to: Client,
  { eventId, folder }: { eventId: string; folder: string },
): Promise<string> {
  const { name } = await from.transfers.write({ eventId, folder, words: WORDS })
  const { hash } = await to.transfers.read({ folder, name, words: WORDS })
  await to.transfers.take({ folder, name, words: WORDS, hash, introduce: true })
  return name
}
