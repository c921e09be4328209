/**
 * The JSON that other programs read. Version 1 keeps its fields and their meaning; what is added later is optional.
 * Identity numbers are texts. Times are UTC in ISO 8601; days are those of the event's zone.
 */
import { z } from 'zod'
import { EXPORT_COLUMN_KEYS } from '../domain/export-columns.ts'
import { EXPORT_PROFILES } from '../domain/export-profile.ts'
import { ABSENCE_REASONS } from '../domain/muster.ts'
import { PLEDGE_STATES } from '../domain/pledge-state.ts'
import { day } from './base.ts'

const words = z.string().nullable().optional()

/** The number and the letter stand in internal exports alone. */
const exportedSubstitute = z.object({
  ...{ name: z.string(), position: z.string() },
  ...{ nip: z.string().optional(), letterNumber: z.string().optional(), letterDate: words },
})
export type ExportedSubstitute = z.infer<typeof exportedSubstitute>

/** Only the columns that were asked for and that the profile shows. */
const exportedPerson = z.object({
  number: z.int().optional(),
  ...{ name: z.string().optional(), nip: words, nik: words, idWritten: words, rank: words, position: words },
  ...{
    unit: words,
    subUnit: words,
    district: words,
    village: words,
    gender: z.enum(['L', 'P']).nullable().optional(),
  },
  ...{ phone: words, email: words, seat: words, note: words, shortCode: words },
  category: z.string().optional(),
  state: z.enum(['present', 'represented', 'absent']).optional(),
  /** By day. */
  arrival: z.record(day, z.iso.datetime()).optional(),
  /** When each session, by its title and day, was first entered. */
  sessions: z.record(z.string(), z.string()).optional(),
  /** By day. */
  substitute: z.record(day, exportedSubstitute).optional(),
  absence: z.record(day, z.enum(ABSENCE_REASONS)).optional(),
  pledge: z.enum(PLEDGE_STATES).optional(),
})

export const exportedAttendance = z.object({
  format: z.literal('ikrar.presensi'),
  version: z.literal(1),
  profile: z.enum(EXPORT_PROFILES),
  madeAt: z.iso.datetime(),
  event: z.object({
    ...{ title: z.string(), venue: z.string(), city: z.string(), zone: z.enum(['WIB', 'WITA', 'WIT']) },
    days: z.array(day),
  }),
  columns: z.array(z.enum(EXPORT_COLUMN_KEYS)),
  /** invited = present + represented + all reasons + unexplained. */
  figures: z.array(
    z.object({
      day,
      ...{ invited: z.int(), present: z.int(), represented: z.int(), unexplained: z.int() },
      reasons: z.record(z.enum(ABSENCE_REASONS), z.int()),
    }),
  ),
  people: z.array(exportedPerson),
})
export type ExportedAttendance = z.infer<typeof exportedAttendance>
export type ExportedPerson = z.infer<typeof exportedPerson>
