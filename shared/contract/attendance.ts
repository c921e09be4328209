/** Check-in at the door: the verdicts, and what the screen beside them shows. */
import { z } from 'zod'
import { CATEGORIES } from '../domain/category.ts'
import { day, id, instant, ofEvent, procedure, text } from './base.ts'
import { person } from './person.ts'
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

/** The verdict of one scan. Every kind has its word, colour, icon, sound and next step in the window. */
export const scanOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('welcome'), ...arrived }),
  z.object({ kind: z.literal('already'), ...arrived, desk: z.string() }),
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

/** `nonce` is made by the desk, once per scan: a repeated request with the same nonce changes nothing. */
const atDesk = ofEvent.extend({ nonce: id, desk: text(60).min(1), day: day.optional() })

const count = z.object({ label: z.string(), present: z.int(), invited: z.int() })

export const attendanceEntry = z.object({
  id,
  kind: z.enum(['arrive', 'undo']),
  participantId: id,
  name: z.string(),
  unit: z.string().nullable(),
  day,
  at: instant,
  desk: z.string(),
  method: z.string(),
  reason: z.string().nullable(),
  /** Who came in this person's place. */
  substitute: z.string().nullable(),
  /** This arrival was taken back later. */
  undone: z.boolean(),
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
  undo: procedure
    .input(ofEvent.extend({ nonce: id, desk: text(60).min(1), entryId: id, reason: text(300).min(1) }))
    .output(z.object({ attendee })),
  summary: procedure.input(ofEvent.extend({ day: day.optional() })).output(summary),
  /** Every entry, newest first. */
  log: procedure
    .input(ofEvent.extend({ day: day.optional(), offset: z.int().min(0), limit: z.int().min(1).max(500) }))
    .output(z.object({ total: z.int(), entries: z.array(attendanceEntry) })),
}
