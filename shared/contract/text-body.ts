/** The wording of a text as it is written and kept; it may be unfinished until it is saved. */
import { z } from 'zod'
import { CERTAINTIES } from '../domain/certainty.ts'
import { HANDOUT_LINE_KINDS, HANDOUT_OCCASIONS } from '../domain/handout.ts'

/** One paragraph: line breaks and doubled spaces of a pasted text are spaces. */
const part = z
  .string()
  .max(1000)
  .transform((written) => written.replace(/\s+/g, ' ').trim())

const titleLines = z.array(part).max(6)

const pledgeBody = z.object({
  kind: z.literal('pledge'),
  title: titleLines,
  opening: part,
  points: z.array(part).max(40),
  closing: part,
})

const handoutLine = z.object({
  kind: z.enum(HANDOUT_LINE_KINDS),
  text: part,
  article: part,
  source: part,
  certainty: z.enum(CERTAINTIES),
  occasion: z.enum(HANDOUT_OCCASIONS),
})

const handoutBody = z.object({
  kind: z.literal('handout'),
  title: titleLines,
  opening: part,
  sections: z.array(z.object({ heading: part, lines: z.array(handoutLine).max(60) })).max(12),
  closing: part,
})

export const textBody = z.discriminatedUnion('kind', [pledgeBody, handoutBody])
export type TextBody = z.infer<typeof textBody>
