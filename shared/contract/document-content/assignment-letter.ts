import { z } from 'zod'
import { day, text } from '../base.ts'

const assignee = z.object({
  /** Empty leaves room to write it by hand. */
  name: text(200).default(''),
  nip: text(40).default(''),
  rank: text(100).default(''),
  position: text(300).default(''),
})
export type Assignee = z.infer<typeof assignee>

/** Whom an assignment letter sends, on what ground and for what. */
export const assignmentLetterContent = z.object({
  /** Dasar beside the legal bases of the event. */
  bases: z.array(text(1000).min(1)).default([]),
  /** The committee, in its order. */
  assignees: z.array(assignee).default([]),
  /** Untuk; empty takes the sentence about the event. */
  tasks: z.array(text(1000).min(1)).default([]),
  letterDate: z.union([day, z.literal('')]).default(''),
  /** Tembusan. */
  copies: z.array(text(300).min(1)).default([]),
})
