/** Laporan kekuatan barisan: strength per unit on a day, and the reasons of who is missing. */
import { z } from 'zod'
import { ABSENCE_REASONS } from '../domain/muster.ts'
import { day, id, ofEvent, procedure, text } from './base.ts'

const number = z.int().min(0).max(100_000)
export const absenceCounts = z.object({ sakit: number, izin: number, cuti: number, dinas_luar: number })

const line = z.object({
  all: z.int(),
  present: z.int(),
  missing: z.int(),
  reasons: absenceCounts,
  unexplained: z.int(),
  tooMany: z.int(),
})

const musterUnit = line.extend({
  /** '' for people without a unit. */
  unit: z.string(),
  /** Of `reasons`: those reported as numbers, without names. */
  unnamed: absenceCounts,
  /** Who reported them. */
  reporter: z.string(),
})
export type MusterUnit = z.infer<typeof musterUnit>

const musterSheet = z.object({ day, units: z.array(musterUnit), total: line })
export type MusterSheet = z.infer<typeof musterSheet>

const missingPerson = z.object({
  id,
  name: z.string(),
  position: z.string().nullable(),
  unit: z.string().nullable(),
  reason: z.enum(ABSENCE_REASONS).nullable(),
})
export type MissingPerson = z.infer<typeof missingPerson>

const ofDay = ofEvent.extend({ day: day.optional() })
const told = ofDay.extend({ nonce: id, desk: text(60).min(1) })

export const muster = {
  sheet: procedure.input(ofDay).output(musterSheet),
  /** Who of a unit has not come. */
  missing: procedure.input(ofDay.extend({ unit: z.string() })).output(z.array(missingPerson)),
  /** Null takes the reason back. */
  explain: procedure
    .input(told.extend({ participantId: id, reason: z.enum(ABSENCE_REASONS).nullable() }))
    .output(z.void()),
  /** Numbers without names, in the place of those reported before. */
  report: procedure
    .input(told.extend({ unit: text(300), counts: absenceCounts, reporter: text(200) }))
    .output(z.void()),
}
