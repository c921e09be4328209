/** Paper sizes and lengths. Everything inside the kit is in points; everything outside in millimetres. */

export type PageSize = { widthMm: number; heightMm: number }

/** F4 as Indonesian offices use it: 215 × 330 mm. */
export const PAGE_SIZES = {
  F4: { widthMm: 215, heightMm: 330 },
  A4: { widthMm: 210, heightMm: 297 },
  A6: { widthMm: 105, heightMm: 148 },
} as const satisfies Record<string, PageSize>

export type PageName = keyof typeof PAGE_SIZES

/** Points of a length in millimetres. */
export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4
}
