/** The minutes (notula) of an event: what the notulis writes; the rest is assembled from the data. */
import { z } from 'zod'
import { id, instant, ofEvent, procedure, text } from './base.ts'

export const minutesBody = z.object({
  opening: text(20_000),
  /** One note per agenda step, or free-standing with `stepId` null. */
  discussion: z.array(
    z.object({ id, stepId: id.nullable(), heading: text(300), speaker: text(300), content: text(50_000) }),
  ),
  questions: z.array(
    z.object({ id, asker: text(300), question: text(10_000), answer: text(10_000), answerer: text(300) }),
  ),
  conclusions: z.array(text(5_000).min(1)),
  followUps: z.array(z.object({ id, what: text(2_000), who: text(300), due: text(100) })),
  closing: text(20_000),
})
export type MinutesBody = z.infer<typeof minutesBody>

const minutesState = z.object({ body: minutesBody, updatedAt: instant.nullable() })

export const minutes = {
  /** What was saved, or an empty body with a heading for each agenda step. */
  get: procedure.input(ofEvent).output(minutesState),
  /** `expected` is the `updatedAt` that was read: two windows do not overwrite each other. */
  save: procedure
    .input(ofEvent.extend({ expected: instant.nullable(), body: minutesBody }))
    .output(minutesState),
}
