import { z } from 'zod'
import { text } from '../base.ts'
import { numbering } from './numbering.ts'

const material = z.object({
  title: text(500),
  speaker: text(300).default(''),
  /** Jam pelajaran; null leaves the cell empty. */
  hours: z.int().min(0).max(99).nullable().default(null),
})
export type Material = z.infer<typeof material>

/** What certificates say beside the facts of the event. */
export const certificatesContent = z.object({
  title: z.enum(['sertifikat', 'piagam']).default('sertifikat'),
  ...numbering,
  /** What was taught, for the back. */
  materials: z.array(material).max(40).default([]),
})
