/**
 * How the papers of an institution look (tata naskah dinas): sheet, margins, signature block. Two
 * presets, and what an institution changed of them. Sources of the margins: guides after ANRI's rule
 * (2.5 cm below, 3 cm left, 2 cm right, 2 cm above where there is no letterhead), and a sheet of a
 * regional government (2.5, 2.5, 3 and 3 cm); both are named there as the least.
 */
import { SIGNATURE_GAP_LINES, SIGNATURE_STYLES, type SignatureStyle } from './signature-block.ts'

export const HOUSE_PRESETS = ['pemda', 'anri'] as const
export type HousePreset = (typeof HOUSE_PRESETS)[number]

export type SheetMm = { widthMm: number; heightMm: number }

/** F4 as most offices cut it. */
export const FOLIO_MM: SheetMm = { widthMm: 215, heightMm: 330 }

export type HouseStyle = SignatureStyle & {
  /** What this institution calls F4 or folio: most say 215 by 330, some 210 by 330 or 216 by 356. */
  folioMm: SheetMm
  topMm: number
  rightMm: number
  bottomMm: number
  leftMm: number
  /** Lists with many columns may come closer to the edge. */
  narrowTables: boolean
  /** Empty lines between office and name, for the signature and the stamp. */
  gapLines: number
}

export const HOUSE_STYLES: Readonly<Record<HousePreset, HouseStyle>> = {
  pemda: {
    ...SIGNATURE_STYLES.pemda,
    folioMm: FOLIO_MM,
    ...{ topMm: 25, rightMm: 25, bottomMm: 30, leftMm: 30 },
    narrowTables: true,
    gapLines: SIGNATURE_GAP_LINES,
  },
  anri: {
    ...SIGNATURE_STYLES.anri,
    folioMm: FOLIO_MM,
    ...{ topMm: 20, rightMm: 20, bottomMm: 25, leftMm: 30 },
    narrowTables: true,
    gapLines: SIGNATURE_GAP_LINES,
  },
}

/** Sizes that a printer of an office takes. */
export const SHEET_LIMITS_MM = { least: 140, most: 450 } as const
export const MARGIN_LIMITS_MM = { least: 10, most: 50 } as const
export const GAP_LINES = { least: SIGNATURE_GAP_LINES, most: 8 } as const

/** What an office goes by: its own style, else the preset; without an office that of a regional government. */
export function houseStyleOf(
  office: { style: HousePreset; houseStyle: HouseStyle | null } | null | undefined,
): HouseStyle {
  return office?.houseStyle ?? HOUSE_STYLES[office?.style ?? 'pemda']
}
