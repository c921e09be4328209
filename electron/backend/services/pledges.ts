/** Pledges: how far they are, and what is written down by hand. */
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { findAttendee } from '../store/participants.ts'
import { findNewestPledge, listHistory } from '../store/pledges.ts'
import { findNewestSubstitute } from '../store/substitutes.ts'
import { eventOf, openEventOf } from './event-of.ts'
import { progressOf, unitsOf } from './pledges/progress.ts'
import { recordPledge } from './pledges/record.ts'
import type { ServiceOf } from './service.ts'

export function pledgesService(context: Context): ServiceOf<'pledges'> {
  const { write } = context
  return {
    progress: async ({ eventId }) => {
      const event = eventOf(context.db, eventId)
      return event.instruments.map((instrument) => progressOf(context, event, instrument))
    },

    byUnit: async ({ eventId, instrument }) => unitsOf(context, eventOf(context.db, eventId), instrument),

    history: async ({ eventId, participantId }) => {
      if (findAttendee(context.db, participantId)?.eventId !== eventId) throw new AppError('not_found')
      return listHistory(context.db, participantId)
    },

    set: ({ eventId, participantIds, ...pledge }) =>
      write((db, tell) => {
        const event = openEventOf(db, eventId)
        const isByOther = pledge.state === 'spoken' && !pledge.inPerson
        const answer = { changed: 0, drawn: 0, represented: 0 }
        for (const participantId of new Set(participantIds)) {
          if (findAttendee(db, participantId)?.eventId !== eventId) throw new AppError('not_found')
          if (findNewestPledge(db, eventId, pledge.instrument, participantId)?.state === 'drawn') {
            answer.drawn++
          } else if (isByOther && findNewestSubstitute(db, participantId)) {
            answer.represented++
          } else if (recordPledge(context, db, { event, participantId, ...pledge })) {
            answer.changed++
          }
        }
        tell('pledges', eventId)
        return answer
      }),
  }
}
