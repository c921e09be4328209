/** Perlu diputuskan: what desks that were apart saw differently, and what is decided about it. */
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { hasDecision, insertDecision } from '../store/conflicts.ts'
import { findAttendee } from '../store/participants.ts'
import { isDoubtful, severalArrivals } from './conflicts/arrival-sources.ts'
import {
  decidedConflicts,
  findConflict,
  openConflicts,
  shownConflict,
  shownPerson,
  verdictsOf,
} from './conflicts/find.ts'
import { howCounted, settle } from './conflicts/settle.ts'
import { eventOf, openEventOf } from './event-of.ts'
import type { ServiceOf } from './service.ts'

const MOST_SHOWN = 200

export function conflictsService(context: Context): ServiceOf<'conflicts'> {
  const { db, write, clock } = context
  return {
    count: async ({ eventId }) => ({ open: openConflicts(db, eventOf(db, eventId).id).length }),

    open: async ({ eventId }) => {
      const found = openConflicts(db, eventOf(db, eventId).id)
      return {
        total: found.length,
        conflicts: found.slice(0, MOST_SHOWN).map((one) => shownConflict(db, one)),
      }
    },

    decided: async ({ eventId }) =>
      decidedConflicts(db, eventOf(db, eventId).id)
        .slice(0, MOST_SHOWN)
        .map((one) => shownConflict(db, one)),

    twice: async ({ eventId }) => {
      const groups = severalArrivals(db, eventOf(db, eventId).id).filter((group) => !isDoubtful(group))
      const people = groups.slice(0, MOST_SHOWN).flatMap((group) => {
        const [first] = group
        const attendee = first && findAttendee(db, first.participantId)
        if (!first || !attendee) return []
        const entries = group.map(({ entryId, desk, at, deviceAt, receivedAt }) => {
          return { entryId, desk, at, deviceAt, receivedAt }
        })
        return [{ person: shownPerson(attendee), day: first.day, entries }]
      })
      return { total: groups.length, people }
    },

    decide: (input) =>
      write((writable, tell) => {
        const { eventId, nonce, key, expected, verdict, reason, desk, decidedBy } = input
        openEventOf(writable, eventId)
        const conflict = findConflict(writable, eventId, key)
        if (!conflict) throw new AppError('not_found')
        const { facts, decision } = conflict
        const participantId = facts.participantId ?? input.participantId ?? null
        // The same nonce again: the answer got lost.
        if (!hasDecision(writable, nonce)) {
          if ((decision?.id ?? null) !== expected) throw new AppError('changed_meanwhile')
          if (!verdictsOf(facts).includes(verdict)) throw new AppError('option_not_possible')
          settle(context, writable, { facts, verdict, participantId, eventId, nonce, desk, reason })
          const known = { ...facts, participantId }
          insertDecision(writable, {
            ...{ id: nonce, eventId, conflict: key, verdict, reason, at: clock(), desk, decidedBy },
            facts: JSON.stringify(known),
          })
          for (const topic of ['attendance', 'participants'] as const) tell(topic, eventId)
        }
        return { counts: howCounted(writable, participantId, facts.day) }
      }),
  }
}
