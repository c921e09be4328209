/** Check-in at the door: the verdicts, and what the screen beside them shows. */
import { z } from 'zod'
import { CATEGORIES } from '../domain/category.ts'
import { day, id, instant, ofEvent, procedure, text } from './base.ts'
import { doorEntry } from './door-entry.ts'
import { person } from './person.ts'
import { override, place, stand } from './stand.ts'
import { substitute } from './substitute.ts'

/** Who stands at the desk. */
export const attendee = z.object({
  id,
  name: z.string(),
  position: z.string().nullable(),
  unit: z.string().nullable(),
  village: z.string().nullable(),
  category: z.enum(CATEGORIES),
  seat: z.string().nullable(),
  note: z.string().nullable(),
  hasPledged: z.boolean(),
})
export type Attendee = z.infer<typeof attendee>

const arrived = {
  attendee,
  entryId: id,
  day,
  at: instant,
  /** Who came in the attendee's place. */
  substitute: substitute.nullable(),
}

const visited = { ...arrived, place }
const refusedAt = { attendee, place, day }
const hours = { opensAt: instant.nullable(), closesAt: instant.nullable() }

/** The verdict of one scan. Every kind has its word, colour, icon, sound and next step in the window. */
export const scanOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('welcome'), ...arrived }),
  z.object({ kind: z.literal('already'), ...arrived, desk: z.string() }),
  /** Into a session or through a door: the first time, again, and out. `entryId` is that of the visit. */
  z.object({
    kind: z.literal('entered'),
    ...visited,
    /** Where somebody counts: how many are inside now, this one among them. */
    room: z.object({ inside: z.int(), capacity: z.int() }).nullable(),
    /** Let in all the same, and why. */
    overrideReason: z.string().nullable(),
  }),
  z.object({ kind: z.literal('reentered'), ...visited }),
  z.object({ kind: z.literal('left'), ...visited }),
  /** Came in before and has not left; `at` is when. */
  z.object({ kind: z.literal('inside'), ...visited, desk: z.string() }),
  z.object({ kind: z.literal('not_inside'), ...refusedAt, leftAt: instant.nullable() }),
  /** The next four can be overridden: the same question with `override`. */
  z.object({ kind: z.literal('not_invited'), ...refusedAt }),
  z.object({ kind: z.literal('too_early'), ...refusedAt, ...hours }),
  z.object({ kind: z.literal('too_late'), ...refusedAt, ...hours }),
  z.object({ kind: z.literal('full'), ...refusedAt, inside: z.int(), capacity: z.int() }),
  /** Made up, damaged, or of an installation we know nothing of. */
  z.object({ kind: z.literal('unknown') }),
  z.object({ kind: z.literal('other_event'), title: z.string(), firstDay: day.nullable() }),
  /** A newer badge was issued; `attendee` is who it belongs to. */
  z.object({ kind: z.literal('revoked'), attendee, revokedAt: instant, reason: z.string() }),
  z.object({ kind: z.literal('removed'), attendee, removedAt: instant }),
  /** The code at the foot of an issued paper, or of a sheet that people sign. */
  z.object({ kind: z.literal('paper_code') }),
  z.object({ kind: z.literal('sheet_code') }),
  /** Not one of our codes at all: a product bar code, a link, a scanner gone mad. */
  z.object({ kind: z.literal('not_a_code') }),
])
export type ScanOutcome = z.infer<typeof scanOutcome>

/**
 * `nonce` is made by the desk, once per scan: a repeated request with the same nonce changes nothing. `at` is where the
 * desk stands; left out, only the arrival of the day is noted.
 */
const atDesk = ofEvent.extend({
  nonce: id,
  desk: text(60).min(1),
  day: day.optional(),
  at: stand.optional(),
  override: override.optional(),
})

const count = z.object({ label: z.string(), present: z.int(), invited: z.int() })

export const attendanceEntry = doorEntry.extend({
  kind: z.enum(['arrive', 'undo']),
  /** Who came in this person's place. */
  substitute: z.string().nullable(),
  /** Brought later by a device: what its own clock showed, and when the laptop heard of it. */
  deviceAt: z.int().nullable(),
  receivedAt: instant.nullable(),
})
export type AttendanceEntry = z.infer<typeof attendanceEntry>

const summary = z.object({
  day,
  /** In person or by somebody else. */
  present: z.int(),
  /** Of the present: those for whom somebody else came. */
  represented: z.int(),
  invited: z.int(),
  byUnit: z.array(count),
  byCategory: z.array(count.extend({ category: z.enum(CATEGORIES) })),
  latest: z.array(attendanceEntry),
  refusedScans: z.int(),
})
export type AttendanceSummary = z.infer<typeof summary>

export const attendance = {
  /** `code`: a QR payload or a short code, with whatever a scanner or a hand adds. */
  scan: procedure.input(atDesk.extend({ code: z.string().max(4000) })).output(scanOutcome),
  checkIn: procedure.input(atDesk.extend({ participantId: id })).output(scanOutcome),
  /** Adds a person and checks them in, in one write. */
  walkIn: procedure
    .input(atDesk.extend({ person: person.partial().required({ name: true }) }))
    .output(scanOutcome),
  /** Of an arrival or of a visit. Whoever stands in another session of that day stays present. */
  undo: procedure
    .input(ofEvent.extend({ nonce: id, desk: text(60).min(1), entryId: id, reason: text(300).min(1) }))
    .output(z.object({ attendee })),
  summary: procedure.input(ofEvent.extend({ day: day.optional() })).output(summary),
  /** Every entry, newest first. */
  log: procedure
    .input(ofEvent.extend({ day: day.optional(), offset: z.int().min(0), limit: z.int().min(1).max(500) }))
    .output(z.object({ total: z.int(), entries: z.array(attendanceEntry) })),
}
