/** What devices at the door ask: people by their name, a few at a time, and how far their desk has come. */
import type { FoundPerson } from '#shared/contract/desk-work.ts'
import { LATEST_OF_DESK, MOST_FOUND, SHORTEST_SEARCH_LETTERS } from '#shared/contract/desk-work.ts'
import { dayAsked } from '#shared/domain/attendance-day.ts'
import { busiestMinute } from '#shared/domain/busiest-minute.ts'
import { countLetIn, perMinute } from '#shared/domain/desk-pace.ts'
import type { Context } from '../context.ts'
import { insertActivity } from '../store/activity.ts'
import { findPresent } from '../store/attendance.ts'
import type { ReadableDb } from '../store/db.ts'
import { listArrivalsOfDesk, listPeopleNamed } from '../store/desk-arrivals.ts'
import { countInvited } from '../store/participants.ts'
import type { Tallies } from './arrivals/tallies.ts'
import { eventOf, openEventOf } from './event-of.ts'
import type { ServiceOf } from './service.ts'

const RECENT_MS = 5 * 60 * 1000

export function deskWorkService(context: Context, tallies: Tallies): ServiceOf<'deskWork'> {
  const { db, write, clock, newId } = context
  const invited = new Invited(context)
  return {
    find: async ({ eventId, query: typed, day: asked, desk }) => {
      const query = lettersOf(typed)
      if (query.replaceAll(' ', '').length < SHORTEST_SEARCH_LETTERS) return { people: [], more: false }
      const event = openEventOf(db, eventId)
      const day = dayAsked(event, clock(), asked)
      const found = listPeopleNamed(db, { eventId, query, limit: MOST_FOUND + 1 })
      const people = found
        .slice(0, MOST_FOUND)
        .map((person) => ({ ...person, arrival: arrivalOf(db, person.id, day) }))
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
      const desks = [...tally.desks].map(([desk, { moments }]) => ({
        ...{ desk, arrived: countLetIn(moments) },
        ...{ perMinute: perMinute(moments, now, RECENT_MS), peakPerMinute: busiestMinute(moments) },
      }))
      return { day, desks }
    },

    counter: async ({ eventId, day: asked, desk }) => {
      const event = eventOf(db, eventId)
      const day = dayAsked(event, clock(), asked)
      const tally = await tallies.of(event, day)
      return {
        day,
        present: tally.present,
        invited: invited.of(eventId),
        own: countLetIn(tally.desks.get(desk)?.moments ?? []),
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
    .replace(/[^\p{L}\p{M}'’.,\- ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function arrivalOf(db: ReadableDb, participantId: string, day: string): FoundPerson['arrival'] {
  const present = findPresent(db, participantId, day)
  return present ? { entryId: present.id, at: present.at, desk: present.desk } : null
}

/** How many are invited, counted anew only when somebody was added or removed: eight desks ask at every arrival. */
class Invited {
  readonly #db: ReadableDb
  readonly #counts = new Map<string, number>()

  constructor({ db, listen }: Pick<Context, 'db' | 'listen'>) {
    this.#db = db
    listen((change) => {
      if (change.kind === 'changed' && change.topic === 'participants') this.#counts.clear()
    })
  }

  of(eventId: string): number {
    const known = this.#counts.get(eventId) ?? countInvited(this.#db, eventId)
    this.#counts.set(eventId, known)
    return known
  }
}
