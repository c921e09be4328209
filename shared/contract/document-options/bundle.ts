import { z } from 'zod'
import { paper } from '../base.ts'

const MOST_PARTS = 40

/** Several papers in one file, each with choices of its own; all of them on this sheet. */
export function bundleOf<Part extends z.ZodType>(part: Part) {
  return z.object({
    kind: z.literal('bundle'),
    paper: paper.default('F4'),
    /** In their order. */
    parts: z.array(part).max(MOST_PARTS).default([]),
  })
}
