/** What devices at the door ask: people by their name, a few at a time, and how far their desk has come. */
import type { FoundPerson } from '#shared/contract/desk-work.ts'
import { LATEST_OF_DESK, MOST_FOUND, SHORTEST_SEARCH_LETTERS } from '#shared/contract/desk-work.ts'
import type { Participant } from '#shared/contract/participants.ts'
import { dayAsked } from '#shared/domain/attendance-day.ts'
import { busiestMinute } from '#shared/domain/busiest-minute.ts'
import { perMinute } from '#shared/domain/desk-pace.ts'
import type { Context } from '../context.ts'
import { insertActivity } from '../store/activity.ts'
import { findPresent } from '../store/attendance.ts'
import type { ReadableDb } from '../store/db.ts'
import { listArrivalsOfDesk } from '../store/desk-arrivals.ts'
import { listParticipants } from '../store/participants.ts'
import type { Tallies } from './arrivals/tallies.ts'
import { eventOf, openEventOf } from './event-of.ts'
import type { ServiceOf } from './service.ts'

const RECENT_MS = 5 * 60 * 1000

export function deskWorkService(
  { db, write, clock, newId }: Context,
  tallies: Tallies,
): ServiceOf<'deskWork'> {
  return {
    find: async ({ eventId, query: asked, day, desk }) => {
      const query = lettersOf(asked)
      if (query.replaceAll(' ', '').length < SHORTEST_SEARCH_LETTERS) return { people: [], more: false }
      const event = openEventOf(db, eventId)
      const at = { eventId, day: dayAsked(event, clock(), day) }
      const found = listParticipants(
        db,
        { ...at, filter: { query } },
        { sort: 'name', descending: false, offset: 0, limit: MOST_FOUND + 1 },
      )
      const people = found.slice(0, MOST_FOUND).map((person) => shownFound(db, person, at.day))
      // Nobody is shown whose being shown could not be recorded.
      await write((writable) =>
        insertActivity(writable, {
          ...{ id: newId(), eventId, at: clock(), what: 'search', count: people.length, detail: desk },
        }),
      )
      return { people, more: found.length > MOST_FOUND }
    },

    paces: async ({ eventId }) => {
      const event = eventOf(db, eventId)
      const now = clock()
      const day = dayAsked(event, now)
      const tally = await tallies.of(event, day)
      const desks = [...tally.arrivedByDesk()].map(([desk, arrived]) => {
        const moments = tally.desks.get(desk)?.moments ?? []
        const perMinuteNow = perMinute(moments, now, RECENT_MS)
        return { desk, arrived, perMinute: perMinuteNow, peakPerMinute: busiestMinute(moments) }
      })
      return { day, desks }
    },

    counter: async ({ eventId, day: asked, desk }) => {
      const event = eventOf(db, eventId)
      const day = dayAsked(event, clock(), asked)
      const tally = await tallies.of(event, day)
      return {
        day,
        present: tally.present,
        invited: tally.invited,
        own: tally.desks.get(desk)?.moments.filter(({ arrived }) => arrived).length ?? 0,
      }
    },

    latest: async ({ eventId, day: asked, desk }) => {
      const day = dayAsked(eventOf(db, eventId), clock(), asked)
      return { latest: listArrivalsOfDesk(db, { eventId, day, desk, limit: LATEST_OF_DESK }) }
    },
  }
}

/** A name has no digits: with them one could try out who has which number. */
function lettersOf(query: string): string {
  return query
    .replace(/[^\p{L}\p{M}'’.\- ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function shownFound(
  db: ReadableDb,
  { id, name, position, unit, village }: Participant,
  day: string,
): FoundPerson {
  const present = findPresent(db, id, day)
  const arrival = present ? { entryId: present.id, at: present.at, desk: present.desk } : null
  return { id, name, position, unit, village, arrival }
}
