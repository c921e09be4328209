/** A person as the window sends and receives it; the type lives with the rules. */
import { z } from 'zod'
import { CATEGORIES } from '../domain/category.ts'
import type { Person } from '../domain/person.ts'

const words = (maxLength: number) => z.string().max(maxLength).nullable()

export const person = z.object({
  name: z.string().trim().min(1).max(300),
  nip: words(18),
  nik: words(16),
  idWritten: words(100),
  rank: words(100),
  position: words(300),
  unit: words(300),
  subUnit: words(300),
  district: words(200),
  village: words(200),
  category: z.enum(CATEGORIES),
  gender: z.enum(['L', 'P']).nullable(),
  phone: words(40),
  email: words(200),
  seat: words(60),
  note: words(1000),
  extra: z.record(z.string(), z.string()),
}) satisfies z.ZodType<Person>
