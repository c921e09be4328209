import { z } from 'zod'
import { day, text } from '../base.ts'

const passage = text(20_000).default('')

/** What the report says beside what the data of the event tell. */
export const activityReportContent = z.object({
  /** To whom; empty leaves the line out. */
  addressee: text(300).default(''),
  /** Latar belakang; empty leaves dotted lines. */
  background: passage,
  /** Maksud dan tujuan; empty leaves dotted lines. */
  purpose: passage,
  /** Persiapan; empty leaves the part out. */
  preparation: passage,
  /** Materi; empty takes the notes of the minutes. */
  materials: passage,
  /** Kendala dan penyelesaian; empty leaves the part out. */
  obstacles: passage,
  /** Empty takes those of the minutes. */
  conclusions: z.array(text(5000).min(1)).default([]),
  /** Saran; none leaves the part out. */
  suggestions: z.array(text(5000).min(1)).default([]),
  closing: passage,
  reportDate: z.union([day, z.literal('')]).default(''),
  /** What lies behind the report, in its order. */
  annexes: z.array(text(300).min(1)).default([]),
  /** Tembusan. */
  copies: z.array(text(300).min(1)).default([]),
})
