/** Whom a paper is about; empty means everybody. */
import { z } from 'zod'
import { CATEGORIES } from '../../domain/category.ts'
import { id } from '../base.ts'

export const people = {
  units: z.array(z.string()).optional(),
  categories: z.array(z.enum(CATEGORIES)).optional(),
  participantIds: z.array(id).max(50_000).optional(),
  order: z.enum(['name', 'protocol']).default('name'),
}

const choice = z.object(people)
export type PeopleOptions = z.infer<typeof choice>

/** Whether participants stand on a paper that could hold others too; people who were picked are always meant. */
export function asksForParticipants({
  who = 'participants',
  participantIds,
}: {
  who?: string | undefined
  participantIds?: readonly string[] | undefined
}): boolean {
  return who === 'participants' || who === 'both' || participantIds !== undefined
}
