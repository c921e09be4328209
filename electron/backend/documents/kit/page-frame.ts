/** A sheet, and what its margins leave of it. */
import { type MarginsMm, mm, type PageSize } from './page-size.ts'

export type Sheet = { size: PageSize; marginsMm: MarginsMm }

/** Points. */
export type PageFrame = {
  pageWidth: number
  pageHeight: number
  left: number
  right: number
  top: number
  bottom: number
}

export function frameOf({ size, marginsMm }: Sheet): PageFrame {
  const [pageWidth, pageHeight] = [mm(size.widthMm), mm(size.heightMm)]
  return {
    pageWidth,
    pageHeight,
    left: mm(marginsMm.left),
    right: pageWidth - mm(marginsMm.right),
    top: mm(marginsMm.top),
    bottom: pageHeight - mm(marginsMm.bottom),
  }
}
