/** What devices at the door ask beside what the laptop's own window asks: with few people in every answer. */
import { z } from 'zod'
import { day, id, instant, ofEvent, procedure, text } from './base.ts'

export const SHORTEST_SEARCH_LETTERS = 3
export const MOST_FOUND = 10
export const LATEST_OF_DESK = 10

const atDesk = ofEvent.extend({ desk: text(60).min(1), day: day.optional() })

/** Somebody whose name was asked for. */
const foundPerson = z.object({
  id,
  name: z.string(),
  position: z.string().nullable(),
  unit: z.string().nullable(),
  village: z.string().nullable(),
  /** Null where he is not present on the day. */
  arrival: z.object({ entryId: id, at: instant, desk: z.string() }).nullable(),
})
export type FoundPerson = z.infer<typeof foundPerson>

const deskArrival = z.object({
  entryId: id,
  name: z.string(),
  unit: z.string().nullable(),
  at: instant,
  undone: z.boolean(),
})
export type DeskArrival = z.infer<typeof deskArrival>

const deskCounter = z.object({
  day,
  present: z.int(),
  invited: z.int(),
  /** Whom this desk let in, without those it took back. */
  own: z.int(),
})
export type DeskCounter = z.infer<typeof deskCounter>

const deskPace = z.object({
  desk: z.string(),
  /** How many it let in, without those it took back. */
  arrived: z.int(),
  /** In the last five minutes. */
  perMinute: z.number(),
  /** The most in any sixty seconds of the day. */
  peakPerMinute: z.int(),
})
export type DeskPace = z.infer<typeof deskPace>

export const deskWork = {
  /**
   * By name only: digits would tell who has which number. Fewer than three letters find nobody, and of many
   * the first ten are answered. That somebody searched is recorded, for what is not.
   */
  find: procedure
    .input(atDesk.extend({ query: text(60) }))
    .output(z.object({ people: z.array(foundPerson).max(MOST_FOUND), more: z.boolean() })),
  counter: procedure.input(atDesk).output(deskCounter),
  /** The last ten of this desk, newest first, those that were taken back, too. */
  latest: procedure.input(atDesk).output(z.object({ latest: z.array(deskArrival).max(LATEST_OF_DESK) })),
  /** How quick every desk is, for whoever steers them at the laptop. */
  paces: procedure.input(ofEvent).output(z.object({ day, desks: z.array(deskPace) })),
}
