/** Whether the figures of an event agree, before anything with totals leaves. */
import type { WayCount } from '#shared/domain/reconciliation.ts'
import type { Context } from '../context.ts'
import { reconciliationOf } from '../store/reconciliation.ts'
import type { Tallies } from './arrivals/tallies.ts'
import { eventOf } from './event-of.ts'
import type { ServiceOf } from './service.ts'

export function reconciliationService({ db }: Context, tallies: Tallies): ServiceOf<'reconciliation'> {
  return {
    check: async ({ eventId }) => {
      const event = eventOf(db, eventId)
      const live: WayCount[] = []
      for (const { day } of event.days) {
        const { invited, present } = await tallies.of(event, day)
        live.push({ way: 'live_board', day, invited, present })
      }
      return reconciliationOf(db, event, live)
    },
  }
}
