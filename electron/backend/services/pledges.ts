/** Pledges: their texts at this event, and who has pledged. */
import { isMeantFor } from '#shared/domain/instrument.ts'
import { PLEDGE_STATES, type PledgeState } from '#shared/domain/pledge-state.ts'
import type { Event } from '#shared/contract/events.ts'
import type { PledgeProgress } from '#shared/contract/pledges.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { findAttendee } from '../store/participants.ts'
import { countPledges, findNewestPledge } from '../store/pledges.ts'
import { pledgeOf } from '../texts.ts'
import { eventOf, openEventOf } from './event-of.ts'
import { recordPledge } from './pledges/record.ts'
import type { ServiceOf } from './service.ts'

export function pledgesService(context: Context): ServiceOf<'pledges'> {
  const { write } = context
  return {
    progress: async ({ eventId }) => {
      const event = eventOf(context.db, eventId)
      return event.instruments.map((instrument) => progressOf(context, event, instrument))
    },

    set: ({ eventId, instrument, participantIds, state, desk, note, witness }) =>
      write((db, tell) => {
        const event = openEventOf(db, eventId)
        let changed = 0
        for (const participantId of new Set(participantIds)) {
          if (findAttendee(db, participantId)?.eventId !== eventId) throw new AppError('not_found')
          const pledge = { event, instrument, participantId, state, desk, note, witness }
          if (findNewestPledge(db, eventId, instrument, participantId)?.state === 'drawn') continue
          if (recordPledge(context, db, pledge)) changed++
        }
        tell('pledges', eventId)
        return { changed }
      }),
  }
}

function progressOf(context: Context, event: Event, instrument: InstrumentKind): PledgeProgress {
  // The keys are exactly the closed list of states.
  const counts = Object.fromEntries(PLEDGE_STATES.map((state) => [state, 0])) as Record<PledgeState, number>
  let people = 0
  for (const row of countPledges(context.db, event.id, instrument)) {
    if (!isMeantFor(instrument, row.category, event) && row.state === 'none') continue
    counts[row.state] += row.count
    people += row.count
  }
  const text = pledgeOf(context.db, context.paths.resources, event, instrument)
  return { instrument, text, people, counts }
}
