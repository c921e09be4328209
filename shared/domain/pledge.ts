/** The texts people pledge: versioned data with placeholders, filled in for one event. */

import { z } from 'zod'
import { CERTAINTIES } from './certainty.ts'
import { type Filling, fillPlaceholders, PLACEHOLDERS, placeholderProblem } from './placeholders.ts'

const certainty = z.enum(CERTAINTIES)

/** What every pledge-like text is made of, whoever wrote it. */
export const pledgeBody = z.object({
  /** Lines of the title; they print in capitals. */
  title: z.array(z.string()),
  opening: z.string(),
  points: z.array(z.string()),
  closing: z.string(),
})
export type PledgeBody = z.infer<typeof pledgeBody>

const plainPledgeText = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Raised with every change of the wording. */
  version: z.int().min(1),
  /** The day this version was written down, 'YYYY-MM-DD'. */
  date: z.iso.date(),
  title: z.array(z.string().min(1)).min(1),
  opening: z.string().min(1),
  points: z.array(z.string().min(1)).min(1),
  closing: z.string().min(1),
  placeholders: z.array(z.enum(PLACEHOLDERS)),
  /** Where the wording was taken from, in a sentence for the clerk. */
  source: z.string().min(1),
  certainty: z.strictObject({ title: certainty, opening: certainty, points: certainty, closing: certainty }),
})

/** A text of the app. Every placeholder is known and named, so that a filled text never shows a brace. */
export const pledgeTextSchema = plainPledgeText.refine(
  (text) => partsOfPledge(text).every((part) => placeholderProblem(part, text.placeholders) === null),
  { error: 'teks memuat tanda kurung kurawal yang tidak dikenal' },
)
export type PledgeText = z.infer<typeof plainPledgeText>

export type PledgeFilling = Filling

/** An opening with IDENTITAS has two lines: the person's data are drawn between them. */
export type FilledPledge = PledgeBody

/** The pledge as it is read out and printed. A title line that stays empty is left out. */
export function fillPledge(text: PledgeBody, filling: PledgeFilling): FilledPledge {
  const fill = (part: string): string => fillPlaceholders(part, filling)
  return {
    title: text.title.map((line) => fill(line).trim().toUpperCase()).filter((line) => line !== ''),
    opening: fill(text.opening),
    points: text.points.map(fill),
    closing: fill(text.closing),
  }
}

function partsOfPledge(text: PledgeBody): string[] {
  return [...text.title, text.opening, ...text.points, text.closing]
}
