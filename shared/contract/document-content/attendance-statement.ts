import { z } from 'zod'
import { text } from '../base.ts'
import { numbering } from './numbering.ts'

/** What statements of attendance say beside the facts of the event. */
export const attendanceStatementContent = z.object({
  ...numbering,
  /** What it is for; empty takes the usual closing sentence. */
  closing: text(1000).default(''),
})
