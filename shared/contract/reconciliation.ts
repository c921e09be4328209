/** Angka yang cocok: whether all figures of an event agree, and where not, whom it is about. */
import { z } from 'zod'
import { INSTRUMENT_KINDS } from '../domain/events.ts'
import { ABSENCE_REASONS } from '../domain/muster.ts'
import { COUNTED, DIFFERENCE_KINDS, WAYS } from '../domain/reconciliation.ts'
import { day, id, ofEvent, procedure } from './base.ts'
import { absenceCounts } from './muster.ts'

const dayFigures = z.object({
  day,
  invited: z.int(),
  present: z.int(),
  represented: z.int(),
  reasons: absenceCounts,
  unexplained: z.int(),
})

const pledgeFigures = z.object({
  instrument: z.enum(INSTRUMENT_KINDS),
  pledged: z.int(),
  present: z.int(),
  later: z.int(),
})

const difference = z.object({
  kind: z.enum(DIFFERENCE_KINDS),
  /** Which papers and exports wait until it is put right: all with totals, those that tell reasons, or none. */
  keepsBack: z.enum(['all', 'reasons', 'none']),
  day: day.nullable(),
  instrument: z.enum(INSTRUMENT_KINDS).nullable(),
  /** '' for people without a unit; null where it is not about a unit. */
  unit: z.string().nullable(),
  /** People it concerns, or by how much totals differ. */
  count: z.int(),
  /** The first of them by name. */
  people: z.array(
    z.object({
      id,
      name: z.string(),
      unit: z.string().nullable(),
      isOffList: z.boolean(),
      reason: z.enum(ABSENCE_REASONS).nullable(),
    }),
  ),
  /** Of totals that disagree: what they count. */
  counted: z.enum(COUNTED).nullable(),
  totals: z.array(z.object({ way: z.enum([...WAYS, 'sum', 'invited']), count: z.int() })),
})
export type FoundDifference = z.infer<typeof difference>

const reconciliationAnswer = z.object({
  agrees: z.boolean(),
  reasonsAgree: z.boolean(),
  days: z.array(dayFigures),
  pledges: z.array(pledgeFigures),
  differences: z.array(difference),
})
export type ReconciliationAnswer = z.infer<typeof reconciliationAnswer>

export const reconciliation = {
  check: procedure.input(ofEvent).output(reconciliationAnswer),
}
