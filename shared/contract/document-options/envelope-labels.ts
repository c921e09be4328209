import { z } from 'zod'
import { paper } from '../base.ts'
import { people } from './people.ts'

/** Sheets of labels differ from maker to maker, so all of their measures are asked for. */
export const envelopeLabels = z.object({
  kind: z.literal('envelope_labels'),
  paper: paper.default('A4'),
  columns: z.int().min(1).max(6).default(3),
  rows: z.int().min(1).max(20).default(8),
  widthMm: z.number().min(30).max(210).default(64),
  heightMm: z.number().min(12).max(150).default(32),
  columnGapMm: z.number().min(0).max(30).default(2.5),
  rowGapMm: z.number().min(0).max(30).default(0),
  /** Labels at the top of the first sheet that were used before. */
  used: z.int().min(0).max(119).default(0),
  /** Draws the edges of the labels, to try a sheet on plain paper. */
  outlines: z.boolean().default(false),
  ...people,
})
