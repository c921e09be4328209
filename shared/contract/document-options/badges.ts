import { z } from 'zod'
import { people } from './people.ts'

/** Sheets with many cards or one of A6; ID-1 is a plastic card, 58mm and 80mm are rolls of label printers. */
export const BADGE_PAPERS = ['A4', 'F4', 'A6', 'ID-1', '58mm', '80mm'] as const

/** Cards on a sheet: our own 90 × 55 mm, or 85.6 × 54 mm for the sleeves of bank cards. */
export const CARD_SIZES = ['standard', 'id1'] as const
export type CardSize = (typeof CARD_SIZES)[number]

export const badges = z.object({
  kind: z.literal('badges'),
  paper: z.enum(BADGE_PAPERS).default('A4'),
  /** Only where a sheet holds many cards. */
  card: z.enum(CARD_SIZES).default('standard'),
  ...people,
})
