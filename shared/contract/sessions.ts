/** Sessions and doors of an event as desks use them. They are edited with the event (`events.edit`). */
import { z } from 'zod'
import { day, id, ofEvent, procedure } from './base.ts'
import { doorEntry } from './door-entry.ts'
import { eventDoor, eventSession, place } from './stand.ts'

/** `inside`: now; `entered`: everybody who came in, left since or not. */
const count = { inside: z.int(), entered: z.int() }

const standCounts = z.object({
  day,
  /** Doors without a session lead to the grounds. */
  grounds: z.object(count),
  sessions: z.array(z.object({ sessionId: id, ...count })),
  /** Of the day, whatever session they lead to: how many came in and went out there. */
  doors: z.array(z.object({ doorId: id, in: z.int(), out: z.int() })),
})
export type StandCounts = z.infer<typeof standCounts>

export const visitEntry = doorEntry.extend({ kind: z.enum(['in', 'out', 'undo']), place })
export type VisitEntry = z.infer<typeof visitEntry>

const atPlace = { day: day.optional(), sessionId: id.optional(), doorId: id.optional() }

export const sessions = {
  list: procedure
    .input(ofEvent)
    .output(z.object({ sessions: z.array(eventSession), doors: z.array(eventDoor) })),
  counts: procedure.input(ofEvent.extend({ day: day.optional() })).output(standCounts),
  /** Every visit and every undoing of one, newest first. */
  visits: procedure
    .input(ofEvent.extend({ ...atPlace, offset: z.int().min(0), limit: z.int().min(1).max(500) }))
    .output(z.object({ total: z.int(), entries: z.array(visitEntry) })),
}
