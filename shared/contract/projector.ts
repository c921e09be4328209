/** What the hall sees. It stands in the backend, so that laptop, projector and clicker agree. */
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { CATEGORIES } from '../domain/category.ts'
import { INSTRUMENT_KINDS } from '../domain/events.ts'
import { READING_PARTS, READING_VOICES } from '../domain/reading-steps.ts'
import { day, instant, ofEvent, procedure } from './base.ts'
import { reader } from './readings.ts'

const instrument = z.enum(INSTRUMENT_KINDS)

export const PROJECTOR_MODES = ['welcome', 'board', 'reading'] as const
export type ProjectorMode = (typeof PROJECTOR_MODES)[number]

export const projection = z.object({
  mode: z.enum(PROJECTOR_MODES),
  /** Nothing but black, whatever the mode. */
  dark: z.boolean(),
  /** Whose text is read; null where the event has none to read. */
  instrument: instrument.nullable(),
  /** Each line twice: the reader says it, the hall repeats it. */
  callAndResponse: z.boolean(),
  /** From 0, the title. */
  step: z.int().min(0),
  reader: reader.nullable(),
  /** The board names who has just arrived. */
  withNames: z.boolean(),
})
export type Projection = z.infer<typeof projection>

const step = z.object({
  part: z.enum(READING_PARTS),
  point: z.int().nullable(),
  voice: z.enum(READING_VOICES),
  text: z.array(z.string()),
})

const count = z.object({ present: z.int(), invited: z.int() })

const board = count.extend({
  day,
  /** Of those present, for whom a substitute came. */
  represented: z.int(),
  byCategory: z.array(count.extend({ category: z.enum(CATEGORIES) })),
  /** The largest 64, largest first; the rest is in `otherUnits`. */
  byUnit: z.array(count.extend({ unit: z.string() })),
  otherUnits: count.nullable(),
  /** Arrivals of every five minutes since people are let in, and how many there were by their end. */
  slots: z.array(z.object({ at: instant, arrivals: z.int(), total: z.int() })),
  /** In the last five minutes. */
  recent: z.int(),
  startsAt: instant,
  /** Empty unless the projection shows names. */
  latest: z.array(z.object({ name: z.string(), unit: z.string().nullable() })),
})
export type Board = z.infer<typeof board>

export const projector = {
  /** What is shown now, and from then on whatever is shown next, at once. */
  watch: procedure.input(ofEvent).output(eventIterator(projection)),
  /** Changes what is given. Another instrument, or another way of reading, begins at its title. */
  show: procedure.input(ofEvent.extend({ change: projection.partial() })).output(projection),
  /** One step on or back. On a dark screen it only becomes light again: no line is passed over unseen. */
  turn: procedure.input(ofEvent.extend({ by: z.union([z.literal(1), z.literal(-1)]) })).output(projection),
  /** The steps of the text as it is today; empty where nobody has written it. */
  steps: procedure
    .input(ofEvent.extend({ instrument, callAndResponse: z.boolean() }))
    .output(z.object({ steps: z.array(step) })),
  /** How many have come. Names are only answered while the projection shows them, too. */
  board: procedure.input(ofEvent.extend({ withNames: z.boolean().default(false) })).output(board),
}
