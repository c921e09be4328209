/** Perlu diputuskan: what desks that were apart saw differently, side by side, and what was decided. */
import { z } from 'zod'
import { CONFLICT_KINDS, SIGHTS, VERDICTS } from '../domain/conflict.ts'
import { day, id, instant, ofEvent, procedure, text } from './base.ts'

const side = z.object({
  saw: z.enum(SIGHTS),
  desk: z.string(),
  /** Who held the device; '' at the laptop itself. */
  heldBy: z.string(),
  /** The time that counts. */
  at: instant,
  /** As the device's own clock showed it; null where there was no other clock. */
  deviceAt: z.int().nullable(),
  /** When the laptop heard of it; null where it was noted on the laptop itself. */
  receivedAt: instant.nullable(),
  /** Why it was undone or withdrawn; '' where nobody said. */
  reason: z.string(),
  /** Who came instead, or was typed; '' for the person himself. */
  name: z.string(),
})
export type ConflictSide = z.infer<typeof side>

const person = z.object({
  id,
  name: z.string(),
  position: z.string().nullable(),
  unit: z.string().nullable(),
  village: z.string().nullable(),
})

/** What is known of a conflict; kept beside every decision about it. `key` is the same wherever it is looked for. */
export const conflictFacts = z.object({
  key: z.string().max(200),
  kind: z.enum(CONFLICT_KINDS),
  day,
  participantId: id.nullable(),
  /** The typed guest it is about, where it is about one. */
  guestId: id.optional(),
  sides: z.array(side).min(1),
})
export type ConflictFacts = z.infer<typeof conflictFacts>

const decision = z.object({
  id,
  verdict: z.enum(VERDICTS),
  reason: z.string(),
  at: instant,
  desk: z.string(),
  decidedBy: z.string(),
})
export type ConflictDecision = z.infer<typeof decision>

const conflict = conflictFacts.extend({
  /** Null where nobody knows whose card it is. */
  person: person.nullable(),
  /** How the person counts on that day as it stands. */
  counts: z.enum(['present', 'represented', 'absent']),
  /** What may be decided. */
  verdicts: z.array(z.enum(VERDICTS)),
  /** The newest; one that was made before another side came to light decides no more. */
  decision: decision.nullable(),
})
export type Conflict = z.infer<typeof conflict>

const twiceNoted = z.object({
  person,
  day,
  /** Earliest first; the first one counts. */
  entries: z.array(
    z.object({
      entryId: id,
      desk: z.string(),
      at: instant,
      deviceAt: z.int().nullable(),
      receivedAt: instant.nullable(),
    }),
  ),
})

const MOST_SHOWN = 200

export const conflicts = {
  count: procedure.input(ofEvent).output(z.object({ open: z.int() })),
  /** Oldest first; of many the first 200. */
  open: procedure
    .input(ofEvent)
    .output(z.object({ total: z.int(), conflicts: z.array(conflict).max(MOST_SHOWN) })),
  /** Newest decision first; of many the first 200. */
  decided: procedure.input(ofEvent).output(z.array(conflict).max(MOST_SHOWN)),
  /** Noted at several desks while they were apart: nothing to decide, the earliest counts. */
  twice: procedure
    .input(ofEvent)
    .output(z.object({ total: z.int(), people: z.array(twiceNoted).max(MOST_SHOWN) })),
  /**
   * `expected`: the decision that was seen, so that two do not decide at once. `participantId`: whose card it was,
   * where nobody knew. Errors: changed_meanwhile, option_not_possible.
   */
  decide: procedure
    .input(
      ofEvent.extend({
        nonce: id,
        key: z.string().max(200),
        expected: id.nullable(),
        verdict: z.enum(VERDICTS),
        reason: text(300).min(1),
        desk: text(60).min(1),
        decidedBy: text(60),
        participantId: id.optional(),
      }),
    )
    .output(z.object({ counts: z.enum(['present', 'represented', 'absent']) })),
}
