/** Ties the rehearsal's ground to its service: the same context and the same door as everywhere. */
import type { Procedures } from '../procedures.ts'
import {
  type RehearsalGiven,
  type RehearsalPlace,
  rehearsalService,
  startsOf,
} from '../services/rehearsal.ts'
import type { ServiceOf } from '../services/service.ts'
import type { ReadableDb } from '../store/db.ts'
import { findEvent } from '../store/events.ts'
import type { RehearsalGround } from './rehearsal-ground.ts'

/** What would carry invented people to where real ones are, or make their papers look genuine. */
export const NOT_IN_REHEARSAL: ReadonlySet<string> = new Set([
  'archives',
  'central',
  'packages',
  'pdfSigning',
  'recap',
  'transfers',
])

export function linkRehearsal(
  ground: RehearsalGround,
  procedures: () => Procedures,
  given: Omit<RehearsalGiven, 'place'>,
): ServiceOf<'rehearsal'> {
  const place: RehearsalPlace = {
    get isEntered() {
      return ground.isEntered
    },
    get file() {
      return ground.file
    },
    get door() {
      return procedures().attendance
    },
    begin: (fill) => ground.begin(({ context }) => fill(context)),
    enter: () => ground.enter(),
    leave: () => ground.leave(),
    wipe: () => ground.wipe(),
    keep: (change) => ground.keep(change),
    context: () => ground.required().context,
  }
  return rehearsalService({ ...given, place })
}

/** When the days of a real event begin; undefined where it is gone. */
export function startsOfEvent(db: ReadableDb, eventId: string): number[] | undefined {
  const event = findEvent(db, eventId)
  return event && startsOf(event)
}
