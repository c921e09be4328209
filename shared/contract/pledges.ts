/** Pledges: their texts filled for the event, and who has pledged. */
import { z } from 'zod'
import { INSTRUMENT_KINDS } from '../domain/events.ts'
import { MARKABLE_STATES, PLEDGE_STATES } from '../domain/pledge-state.ts'
import { id, ofEvent, procedure, text } from './base.ts'

const instrument = z.enum(INSTRUMENT_KINDS)

export const pledgeProgress = z.object({
  instrument,
  /** Null where the organiser supplies the text himself. */
  text: z
    .object({
      title: z.array(z.string()),
      opening: z.string(),
      points: z.array(z.string()),
      closing: z.string(),
      version: z.string(),
      source: z.string(),
    })
    .nullable(),
  /** People this pledge is meant for, by their category. */
  people: z.int(),
  counts: z.record(z.enum(PLEDGE_STATES), z.int()),
})
export type PledgeProgress = z.infer<typeof pledgeProgress>

export const pledges = {
  progress: procedure.input(ofEvent).output(z.array(pledgeProgress)),
  /** Whoever has drawn a signature is left as they are: an accepted signature stays. */
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
      }),
    )
    .output(z.object({ changed: z.int() })),
}
