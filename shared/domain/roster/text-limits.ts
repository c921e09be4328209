/** The longest texts a person may have (the contract has the same); what is longer is kept beside the person. */
import type { RosterField } from './fields.ts'

export const longestOf = {
  name: 300,
  id: 100,
  rank: 100,
  position: 300,
  unit: 300,
  sub_unit: 300,
  district: 200,
  village: 200,
  email: 200,
  seat: 60,
  note: 1000,
} as const satisfies Partial<Record<RosterField, number>>

export type LimitedField = keyof typeof longestOf
