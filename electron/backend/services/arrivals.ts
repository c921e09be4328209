/** How people come in, for whoever steers the door. */
import { dayAsked } from '#shared/domain/attendance-day.ts'
import { expectedPeople, type Turnout } from '#shared/domain/expected-people.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { findExpectation, keepExpectation, listPastDays } from '../store/arrivals.ts'
import { countPresent } from '../store/attendance.ts'
import { countInvited } from '../store/participants.ts'
import { countRepresented } from '../store/substitutes.ts'
import { awaitedOf } from './arrivals/awaited.ts'
import { boardOf } from './arrivals/board.ts'
import { breath } from './arrivals/breath.ts'
import type { Tallies } from './arrivals/tallies.ts'
import { eventOf, openEventOf } from './event-of.ts'
import type { ServiceOf } from './service.ts'

/** A habit is told by the last few. */
const PAST_DAYS = 5

export function arrivalsService(context: Context, tallies: Tallies): ServiceOf<'arrivals'> {
  const { db, clock, write } = context
  const turnouts = new Map<string, Turnout>()

  /** What lies behind changes no more, so each day is counted once. */
  async function pastTurnouts(eventId: string, day: string): Promise<Turnout[]> {
    const past = listPastDays(db, { eventId, before: day, limit: PAST_DAYS })
    const found: Turnout[] = []
    for (const one of past) {
      const key = `${one.eventId} ${one.day}`
      let turnout = turnouts.get(key)
      if (!turnout) {
        turnout = { present: countPresent(db, one.eventId, one.day), invited: countInvited(db, one.eventId) }
        turnouts.set(key, turnout)
        await breath(context.shut)
      }
      found.push(turnout)
    }
    return found
  }

  return {
    board: async ({ eventId, day: asked }) => {
      const event = eventOf(db, eventId)
      const now = clock()
      const day = dayAsked(event, now, asked)
      const past = await pastTurnouts(eventId, day)
      const tally = await tallies.of(event, day)
      const organiser = findExpectation(db, eventId, day) ?? null
      return boardOf(tally, {
        ...{ event, day, now, represented: countRepresented(db, eventId, day) },
        expectedOf: (present, invited) => expectedPeople({ present, invited }, organiser, past),
      })
    },

    awaited: async ({ eventId, day: asked }) => {
      const event = eventOf(db, eventId)
      const day = dayAsked(event, clock(), asked)
      return { day, ...awaitedOf(db, event, day) }
    },

    expect: ({ eventId, day, people }) =>
      write((writable, tell) => {
        const event = openEventOf(writable, eventId)
        if (!event.days.some((one) => one.day === day)) throw new AppError('not_found')
        keepExpectation(writable, eventId, day, people)
        tell('attendance', eventId)
      }),
  }
}
