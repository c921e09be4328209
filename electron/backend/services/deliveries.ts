/** Devices that lost the laptop for a while. What happened there is never refused and never lost. */
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { findCardListVersion } from '../store/card-lists.ts'
import { findDeskSession } from '../store/desks.ts'
import { findDoor } from '../store/events.ts'
import { CardIndex } from './deliveries/card-index.ts'
import { takeScan } from './deliveries/take.ts'
import { eventOf } from './event-of.ts'
import type { ServiceOf } from './service.ts'

/** Hears how many scans wait on a device. */
export type WaitingHeard = (sessionId: string, waiting: number) => void

export function deliveriesService(context: Context, heardWaiting: WaitingHeard): ServiceOf<'deliveries'> {
  const { db, write, clock } = context
  const index = new CardIndex()
  return {
    cards: async ({ eventId, have }) => {
      if (have !== undefined && have === findCardListVersion(db, eventId)) return { kind: 'unchanged' }
      const { version, key, list } = (await index.made(db, eventId)).list(db)
      return {
        ...{ kind: 'list', version, key: base64(key) },
        ...{ ticket: base64(list.ticket), short_code: base64(list.short_code) },
      }
    },

    report: async ({ eventId, sessionId, waiting }) => {
      if (sessionId !== undefined) heardWaiting(sessionId, waiting)
      return { now: clock(), cardsVersion: findCardListVersion(db, eventOf(db, eventId).id) }
    },

    deliver: async ({ eventId, sessionId, queue, waiting, scans }) => {
      const cards = await index.made(db, eventId)
      const told = await write((writable, tell) => {
        const event = findDoor(writable, eventId)
        const session = sessionId && findDeskSession(writable, eventId, sessionId)
        if (!event || !session) throw new AppError('not_found')
        const delivery = { context, event, session, queue, cards, receivedAt: clock() }
        const inOrder = scans.toSorted((one, other) => one.sequence - other.sequence)
        const taken = inOrder.map((scan) => ({ id: scan.id, outcome: takeScan(writable, delivery, scan) }))
        tell('attendance', eventId)
        if (scans.some(({ guest }) => guest)) tell('participants', eventId)
        return { now: delivery.receivedAt, scans: taken }
      })
      if (sessionId !== undefined) heardWaiting(sessionId, waiting)
      return told
    },
  }
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}
