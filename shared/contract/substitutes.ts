/** Mewakili: somebody comes in the place of an invitee. */
import { z } from 'zod'
import { attendee, scanOutcome } from './attendance.ts'
import { day, id, ofEvent, procedure, text } from './base.ts'
import { substituteDraft } from './substitute.ts'

/** Nothing was written: by this NIP they came for others on that day already. */
const representsOther = z.object({
  kind: z.literal('represents_other'),
  invitees: z.array(z.object({ id, name: z.string() })),
})
export const representOutcome = z.discriminatedUnion('kind', [...scanOutcome.options, representsOther])
export type RepresentOutcome = z.infer<typeof representOutcome>

export const substitutes = {
  /**
   * The invitee counts as present by this substitute, from now or from when they were checked in before.
   * `welcome` when written, `already` when a substitute stands there, `removed` when off the list.
   */
  arrive: procedure
    .input(
      ofEvent.extend({
        nonce: id,
        desk: text(60).min(1),
        day: day.optional(),
        participantId: id,
        substitute: substituteDraft,
        /** Also when they represent somebody else on that day. */
        evenSo: z.boolean().default(false),
      }),
    )
    .output(representOutcome),
  /** The invitee came in person after all; whoever did not come at all is undone at the door. */
  withdraw: procedure
    .input(ofEvent.extend({ id, desk: text(60).min(1), reason: text(300).min(1) }))
    .output(z.object({ attendee })),
}
