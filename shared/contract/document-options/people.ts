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
