/** Paper sizes and lengths. Everything inside the kit is in points; everything outside in millimetres. */

export type PageSize = { widthMm: number; heightMm: number }

/** F4 as Indonesian offices use it: 215 × 330 mm. */
export const PAGE_SIZES = {
  F4: { widthMm: 215, heightMm: 330 },
  A4: { widthMm: 210, heightMm: 297 },
  A6: { widthMm: 105, heightMm: 148 },
  A3: { widthMm: 297, heightMm: 420 },
  A2: { widthMm: 420, heightMm: 594 },
  'ID-1': { widthMm: 85.6, heightMm: 54 },
  '58mm': { widthMm: 58, heightMm: 76 },
  '80mm': { widthMm: 80, heightMm: 50 },
} as const satisfies Record<string, PageSize>

export type PageName = keyof typeof PAGE_SIZES
/** A sheet by its name, or of a size of its own. */
export type Page = PageName | PageSize

export function sizeOf(page: Page): PageSize {
  return typeof page === 'string' ? PAGE_SIZES[page] : page
}

export type MarginsMm = { top: number; right: number; bottom: number; left: number }

/** A card or a poster has no margins: its layout keeps its own distance from the edge. */
export const NO_MARGINS_MM: MarginsMm = { top: 0, right: 0, bottom: 0, left: 0 }

/** The same sheet turned. */
export function landscape({ widthMm, heightMm }: PageSize): PageSize {
  return { widthMm: heightMm, heightMm: widthMm }
}

/** Points of a length in millimetres. */
export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4
}

/** Finer than any printer: what is written stays short. */
export function hundredths(length: number): number {
  return Math.round(length * 100) / 100
}
