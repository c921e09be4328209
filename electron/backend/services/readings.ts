/** Readings aloud: each freezes who was present in its minute, and lets them have spoken. */
import type { Reading } from '#shared/contract/readings.ts'
import { dayAsked } from '#shared/domain/attendance-day.ts'
import { categoriesMeant } from '#shared/domain/instrument.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { ReadableDb } from '../store/db.ts'
import {
  findReading,
  insertReadingVoid,
  listPresentPeople,
  listReadings,
  type PresentPerson,
  type StoredReading,
} from '../store/readings.ts'
import { eventOf, openEventOf } from './event-of.ts'
import { letSpeak, takeBackSpeaking } from './readings/spoken.ts'
import { freezeReading } from './readings/freeze.ts'
import type { Event } from '#shared/contract/events.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import type { ServiceOf } from './service.ts'

export function readingsService(context: Context): ServiceOf<'readings'> {
  const { clock, writeInSteps } = context
  return {
    list: async ({ eventId, instrument }) => {
      const event = eventOf(context.db, eventId)
      const { day, people } = presentFor(context.db, event, instrument, clock())
      const readings = listReadings(context.db, eventId).filter((one) => one.instrument === instrument)
      return { day, presentNow: people.length, readings: readings.map(shownReading).reverse() }
    },

    read: ({ eventId, nonce, ...asked }) =>
      writeInSteps(function* (db, tell) {
        const event = openEventOf(db, eventId)
        const again = findReading(db, nonce)
        if (again) {
          if (again.eventId !== eventId) throw new AppError('not_found')
          return shownReading(again)
        }
        if (!event.instruments.includes(asked.instrument)) throw new AppError('option_not_possible')
        const { day, people } = presentFor(db, event, asked.instrument, clock())
        const reading = { id: nonce, eventId, day, at: clock(), ...asked }
        const frozen = freezeReading(context, db, event, { ...reading, people })
        yield* letSpeak(context, db, event, frozen, people)
        tell('pledges', eventId)
        return shownReading(frozen)
      }),

    void: ({ eventId, readingId, desk, reason }) =>
      writeInSteps(function* (db, tell) {
        const event = openEventOf(db, eventId)
        const reading = findReading(db, readingId)
        if (reading?.eventId !== eventId) throw new AppError('not_found')
        if (!insertReadingVoid(db, { readingId, at: clock(), desk, reason })) return shownReading(reading)
        yield* takeBackSpeaking(context, db, event, reading, { desk, reason })
        tell('pledges', eventId)
        return shownReading(findReading(db, readingId) ?? reading)
      }),
  }
}

/** Who is present on the day that counts now, of those the instrument is meant for. */
function presentFor(
  db: ReadableDb,
  event: Event,
  instrument: InstrumentKind,
  now: number,
): { day: string; people: PresentPerson[] } {
  const day = dayAsked(event, now)
  const categories = categoriesMeant(instrument, event)
  return { day, people: listPresentPeople(db, { eventId: event.id, day, categories }) }
}

function shownReading({ eventId: _eventId, hash: _hash, ...reading }: StoredReading): Reading {
  return reading
}
