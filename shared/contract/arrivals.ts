/** How people come in, told while they do: for whoever steers the door. Names stand in `awaited` and nowhere else. */
import { z } from 'zod'
import { CATEGORIES } from '../domain/category.ts'
import { OFFICIAL_ROLES } from '../domain/events.ts'
import { day, id, instant, ofEvent, procedure } from './base.ts'

const count = z.object({ label: z.string(), present: z.int(), invited: z.int() })

/** Five minutes from `at`, and how many there are by their end. */
const slot = z.object({ at: instant, arrivals: z.int(), total: z.int() })

const deskPace = z.object({
  desk: z.string(),
  /** Let in here, and still counted as present. */
  arrived: z.int(),
  refused: z.int(),
  perMinute5: z.number(),
  perMinute15: z.number(),
  /** Of the time per person let in, in milliseconds; null until there are enough. Pauses are left out. */
  medianMs: z.int().nullable(),
  p90Ms: z.int().nullable(),
  lastAt: instant,
  /** Something was scanned here a moment ago. */
  isOpen: z.boolean(),
})
export type DeskPace = z.infer<typeof deskPace>

/** How many are expected: what the organiser said, what was usual at earlier events, or everybody. */
const expected = z.object({
  basis: z.enum(['organiser', 'usual', 'everybody']),
  low: z.int(),
  likely: z.int(),
  high: z.int(),
})

const forecast = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nobody_left') }),
  z.object({ kind: z.literal('not_enough'), left: z.int() }),
  z.object({
    kind: z.literal('ends'),
    left: z.int(),
    perMinute: z.number(),
    /** 95 of 100 times the end lies between the two, if people go on coming in as now. */
    earliest: instant,
    likely: instant,
    latest: instant,
  }),
])

const advice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('enough') }),
  z.object({ kind: z.literal('desks_wait') }),
  z.object({ kind: z.literal('open_more'), desks: z.int(), by: instant }),
])

const board = z.object({
  day,
  at: instant,
  present: z.int(),
  /** Of the present: those for whom somebody else came. */
  represented: z.int(),
  invited: z.int(),
  /** Who came after the day's beginning. */
  late: z.int(),
  byUnit: z.array(count),
  byCategory: z.array(count.extend({ category: z.enum(CATEGORIES) })),
  slots: z.array(slot),
  /** In the last five minutes. */
  recent: z.int(),
  /** Those at work first, then by name. */
  desks: z.array(deskPace),
  schedule: z.object({
    /** When the agenda begins to let people in; null where it does not say. */
    opensAt: instant.nullable(),
    startsAt: instant,
  }),
  expected,
  forecast,
  /** How many are in when the day begins, if people go on coming in as now; null afterwards and where nobody knows. */
  presentAtStart: z.int().nullable(),
  advice: advice.nullable(),
})
export type ArrivalBoard = z.infer<typeof board>

/** Somebody for whom one waits at the entrance. */
const awaitedPerson = z.object({
  /** Null for an official of the event who is not on the list of participants. */
  participantId: id.nullable(),
  name: z.string(),
  position: z.string(),
  unit: z.string(),
  seat: z.string(),
  /** What he does at the event. */
  roles: z.array(z.enum(OFFICIAL_ROLES)),
})
export type AwaitedPerson = z.infer<typeof awaitedPerson>

const ofDay = ofEvent.extend({ day: day.optional() })

export const arrivals = {
  board: procedure.input(ofDay).output(board),
  /** Leaders and officials who have not come yet, in the order of protocol. */
  awaited: procedure.input(ofDay).output(
    z.object({
      day,
      arrivedIds: z.array(id),
      awaited: z.array(awaitedPerson),
      unlisted: z.array(awaitedPerson),
    }),
  ),
  /** How many people the organiser expects on a day; null leaves it to what was usual. */
  expect: procedure
    .input(ofEvent.extend({ day, people: z.int().min(0).max(1_000_000).nullable() }))
    .output(z.void()),
}
