/** Where a desk stands: the sessions and doors of an event, and which of them a scan counts for. */
import { z } from 'zod'
import { CATEGORIES } from '../domain/category.ts'
import { DOOR_DIRECTIONS, VISIT_DIRECTIONS } from '../domain/visit.ts'
import { clockTime, day, id, text } from './base.ts'

const capacity = z.int().min(1).max(1_000_000).nullable()

/** A part of the event that is attended on its own. */
export const eventSession = z.object({
  id,
  day,
  title: text(300).min(1),
  /** People are let in from here; null: at any time before `closes`. */
  opens: clockTime.nullable(),
  /** Until here; not later than `opens`: on the next day. Null: at any time after. */
  closes: clockTime.nullable(),
  /** Forbearance at both ends. */
  graceMinutes: z.int().min(0).max(720),
  /** How many may be inside at once; null: nobody counts. */
  capacity,
  /** Leaving is recorded too. */
  withExits: z.boolean(),
  /** Whom it is for; empty: everybody. */
  categories: z.array(z.enum(CATEGORIES)),
})
export type EventSession = z.infer<typeof eventSession>

/** A way into the place, e.g. "Gerbang Timur". */
export const eventDoor = z.object({
  id,
  name: text(100).min(1),
  /** How many who came in here may be inside at once; null: nobody counts. */
  capacity,
  direction: z.enum(DOOR_DIRECTIONS),
})
export type EventDoor = z.infer<typeof eventDoor>

/** What a desk says with every scan. A session brings its own day; without a direction people come in. */
export const stand = z.object({
  sessionId: id.optional(),
  doorId: id.optional(),
  direction: z.enum(VISIT_DIRECTIONS).optional(),
})
export type Stand = z.infer<typeof stand>

/** Why somebody is let in although it is too early, too late, full or not meant for them. */
export const override = z.object({ reason: text(300).min(1) })

/** The place as a verdict names it; at least one of the two. */
export const place = z.object({
  session: z.object({ id, title: z.string() }).nullable(),
  door: z.object({ id, name: z.string() }).nullable(),
})
export type Place = z.infer<typeof place>
