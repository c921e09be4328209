/** What lies between a phone's page and a real laptop: a network that may be gone, or lose the answer on its way back. */
import type { Delivery } from '../../renderer/phone/queue/delivery.ts'
import type { DoorAnswer, DoorAsk, DoorTeller } from '../../renderer/phone/door/asks.ts'
import type { TestBackend } from './open-test-backend.ts'

export type Laptop = {
  client: TestBackend['client']
  eventId: string
  /** Of this phone: over the air the laptop reads it off the cookie. */
  sessionId: string
  isAway: boolean
  losesAnswers: boolean
}

/** What `Delivery` asks. */
export function deliveriesOf(laptop: Laptop): ConstructorParameters<typeof Delivery>[1] {
  const { deliveries } = laptop.client
  const from = () => ({ sessionId: laptop.sessionId })
  // A client of oRPC says more about its errors.
  return {
    cards: (input: Parameters<typeof deliveries.cards>[0]) => over(laptop, () => deliveries.cards(input)),
    report: (input: Parameters<typeof deliveries.report>[0]) =>
      over(laptop, () => deliveries.report({ ...input, ...from() })),
    deliver: (input: Parameters<typeof deliveries.deliver>[0]) =>
      over(laptop, () => deliveries.deliver({ ...input, ...from() })),
  }
}

/** The straight way, for cards and for taking back; what is typed waits until it is brought. */
export function scansAt(laptop: Laptop, desk: string): DoorTeller {
  return async (ask: DoorAsk): Promise<DoorAnswer> => {
    const { attendance } = laptop.client
    const question = { eventId: laptop.eventId, desk, nonce: ask.nonce }
    try {
      if (ask.kind === 'undo') {
        const { entryId, reason } = ask
        return {
          kind: 'undone',
          ...(await over(laptop, () => attendance.undo({ ...question, entryId, reason }))),
        }
      }
      if (ask.kind !== 'code') return { kind: 'not_reached' }
      const { code } = ask
      const outcome = await over(laptop, () => attendance.scan({ ...question, code }))
      return { kind: 'answered', outcome }
    } catch {
      return { kind: 'not_reached' }
    }
  }
}

async function over<Answer>(laptop: Laptop, ask: () => Promise<Answer>): Promise<Answer> {
  if (laptop.isAway) throw new Error('out of reach')
  const answer = await ask()
  if (laptop.losesAnswers) throw new Error('the answer got lost')
  return answer
}
