/** What a device brings: from whom, to which event, and each scan with the time that counts. */
import type { KeptScan } from '#shared/contract/deliveries.ts'
import type { Context } from '../../context.ts'
import type { DeskSessionRow } from '../../store/desks.ts'
import type { Door } from '../../store/events.ts'
import type { EventCards } from './card-index.ts'
import type { StandThere } from './stand-there.ts'

export type Delivery = {
  context: Context
  event: Door
  session: DeskSessionRow
  queue: string
  cards: EventCards
  receivedAt: number
}
/** A scan with the time that counts, and where the device stood. */
export type TimedScan = Omit<KeptScan, 'stand'> & {
  /**
   * Of this laptop's account of the scan and of all that it notes: another laptop to which the same is brought has
   * its own, so that both stand beside each other when they meet.
   */
  accountId: string
  at: number
  day: string
  stand: StandThere | null
}
