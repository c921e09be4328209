/** What was just committed, told to every window; a question whose key begins with the topic is out of date. */
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { id, procedure } from './base.ts'

export const CHANGE_TOPICS = [
  'events',
  'participants',
  'attendance',
  'pledges',
  'signing',
  'notes',
  'photos',
  'documents',
  'exports',
  'writeUps',
  'office',
  'texts',
  'verification',
  'sheets',
  'desks',
  'copies',
  'protection',
  'transfers',
  'central',
  'rehearsal',
] as const
export type ChangeTopic = (typeof CHANGE_TOPICS)[number]

export const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('changed'), topic: z.enum(CHANGE_TOPICS), eventId: id.optional() }),
  /** Long work: `done` of `total` units; `total` 0 while it is not known. `task` is the id the caller gave. */
  z.object({ kind: z.literal('progress'), task: z.string(), done: z.number(), total: z.number() }),
])
export type Change = z.infer<typeof change>

export const changes = {
  watch: procedure.output(eventIterator(change)),
}
