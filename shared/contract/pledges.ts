/** Pledges: their texts filled for the event, and who has pledged. */
import { z } from 'zod'
import { CATEGORIES } from '../domain/category.ts'
import { INSTRUMENT_KINDS } from '../domain/events.ts'
import { pledgeBody } from '../domain/pledge.ts'
import { MARKABLE_STATES, PLEDGE_STATES } from '../domain/pledge-state.ts'
import { id, instant, ofEvent, procedure, text } from './base.ts'

const instrument = z.enum(INSTRUMENT_KINDS)
const words = { ...pledgeBody.shape, version: z.string() }
const states = z.enum(PLEDGE_STATES)
const counts = z.record(states, z.int())

/** A wording that stands since somebody first vowed or signed it. */
const frozenText = z.object({
  hash: z.string(),
  ...words,
  frozenAt: instant,
  /** How many have now pledged under it. */
  people: z.int(),
  /** The same words are in use today. */
  isInUse: z.boolean(),
})
export type FrozenPledgeText = z.infer<typeof frozenText>

export const pledgeProgress = z.object({
  instrument,
  /** Null where the organiser supplies the text himself. */
  text: z.object({ ...words, source: z.string() }).nullable(),
  /** Oldest first; none before the first has pledged. */
  frozen: z.array(frozenText),
  /** Whom this pledge is meant for. */
  categories: z.array(z.enum(CATEGORIES)),
  /** People it is meant for, and others of whom something was written down: the sum of `counts`. */
  people: z.int(),
  counts,
})
export type PledgeProgress = z.infer<typeof pledgeProgress>

/** Where the people of one OPD stand: their sum is `people`. */
const unitProgress = z.object({
  /** '' for people without a unit. */
  unit: z.string(),
  people: z.int(),
  counts,
  /** Whoever is still to be asked: neither vowed nor signed, and not declined. */
  missing: z.int(),
})
export type UnitPledges = z.infer<typeof unitProgress>

const pledgeEntry = z.object({
  id,
  instrument,
  state: states,
  at: instant,
  desk: z.string(),
  note: z.string(),
  witness: z.string(),
  /** What proves it: a signature drawn on a screen, a reading aloud, a row of a sheet. */
  evidence: z.enum(['drawing', 'reading', 'sheet']).nullable(),
  /** "ikrar-asn P2"; '' where no wording belongs to it. */
  textVersion: z.string(),
})
export type PledgeEntry = z.infer<typeof pledgeEntry>

export const pledges = {
  progress: procedure.input(ofEvent).output(z.array(pledgeProgress)),
  /** Where the people of every OPD stand, those with most still to be asked first. */
  byUnit: procedure.input(ofEvent.extend({ instrument })).output(z.array(unitProgress)),
  /** Everything that was written about a person, newest first. */
  history: procedure.input(ofEvent.extend({ participantId: id })).output(z.array(pledgeEntry)),
  /**
   * Whoever has drawn a signature is left as they are: an accepted signature stays. Who is represented by
   * somebody else does not vow by word of mouth.
   */
  set: procedure
    .input(
      ofEvent.extend({
        instrument,
        participantIds: z.array(id).min(1).max(50_000),
        /** A drawn signature is not said by hand: it comes with its strokes. */
        state: z.enum(MARKABLE_STATES),
        desk: text(60).min(1),
        note: text(300).default(''),
        /** Who saw it. */
        witness: text(200).default(''),
        /** Who is represented signs all the same, not the substitute. */
        inPerson: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        changed: z.int(),
        /** Left as they are because of a drawn signature. */
        drawn: z.int(),
        /** Left as they are because somebody else came. */
        represented: z.int(),
      }),
    ),
}
