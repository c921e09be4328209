/** Pledges: how far they are, and what is written down by hand. */
import type { Event } from '#shared/contract/events.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { ReadableDb } from '../store/db.ts'
import { findAttendee } from '../store/participants.ts'
import { findNewestPledge, listHistory } from '../store/pledges.ts'
import { findNewestSubstitute } from '../store/substitutes.ts'
import { pledgeOf } from '../texts.ts'
import { eventOf, openEventOf } from './event-of.ts'
import { progressOf, unitsOf } from './pledges/progress.ts'
import { PLEDGES_PER_STEP, recordPledge, textHashOf } from './pledges/record.ts'
import type { ServiceOf } from './service.ts'

export function pledgesService(context: Context): ServiceOf<'pledges'> {
  const { writeInSteps } = context
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
      writeInSteps(function* (db, tell) {
        const event = openEventOf(db, eventId)
        const textHash = wordingInUse(context, db, event, pledge.instrument)
        const isByOther = pledge.state === 'spoken' && !pledge.inPerson
        const answer = { changed: 0, drawn: 0, represented: 0 }
        for (const [place, participantId] of [...new Set(participantIds)].entries()) {
          if (place % PLEDGES_PER_STEP === PLEDGES_PER_STEP - 1) yield
          if (findAttendee(db, participantId)?.eventId !== eventId) throw new AppError('not_found')
          if (findNewestPledge(db, eventId, pledge.instrument, participantId)?.state === 'drawn') {
            answer.drawn++
          } else if (isByOther && findNewestSubstitute(db, participantId)) {
            answer.represented++
          } else {
            // The first one freezes the wording for all of them.
            const wording = answer.changed === 0 ? {} : { textHash }
            if (recordPledge(context, db, { event, participantId, ...pledge, ...wording })) answer.changed++
          }
        }
        tell('pledges', eventId)
        return answer
      }),
  }
}

function wordingInUse({ paths }: Context, db: ReadableDb, event: Event, instrument: InstrumentKind): string {
  const text = pledgeOf(db, paths.resources, event, instrument)
  return text ? textHashOf(text) : ''
}
