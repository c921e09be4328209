/** Letterhead with a double rule, by hand on pdfkit. */
import type { LetterheadData } from '../../electron/backend/documents/kit/letterhead.ts'
import { mm } from './plain-pdf.ts'

const SIZES = { small: 8.5, normal: 13, large: 15 }
const LEADING = 1.22

/** Answers where what follows begins. */
export function drawLetterhead(
  doc: PDFKit.PDFDocument,
  letterhead: LetterheadData | null,
  { x, y, width }: { x: number; y: number; width: number },
): number {
  let top = y
  for (const line of letterhead?.lines ?? []) {
    const size = SIZES[line.size]
    doc.font(line.bold ? 'bold' : 'regular').fontSize(size)
    doc.text(line.text, x, top, { width, align: 'center' })
    top += size * LEADING
  }
  top += mm(2.5)
  for (const [drop, stroke] of [
    [0, 1.8],
    [2.6, 0.7],
  ] as const) {
    doc
      .lineWidth(stroke)
      .moveTo(x, top + drop)
      .lineTo(x + width, top + drop)
      .stroke()
  }
  return top + mm(5)
}
