/** Bookmarks of a PDF: what its reader shows beside the pages, to jump to a part. */
import { cleanText } from './clean-text.ts'

/** `page` counts from 1; `top` is in points from the upper edge. Level 1 is the outermost. */
export type Bookmark = { title: string; level: number; page: number; top: number }

type Item = {
  addItem: (
    title: string,
    options: { pageNumber: number; top: number; left: number; expanded: boolean },
  ) => Item
}

/** The pages must still be open. `widths` are those of the pages, in points. */
export function writeOutline(
  document: PDFKit.PDFDocument,
  bookmarks: readonly Bookmark[],
  widths: readonly number[],
): void {
  const branch: Item[] = [document.outline]
  for (const { title, level, page, top } of bookmarks) {
    const depth = Math.min(level, branch.length)
    const parent = branch[depth - 1]
    if (!parent) continue
    // pdfkit takes `left` from the right edge.
    const place = { pageNumber: page - 1, top, left: widths[page - 1] ?? 0 }
    branch.length = depth
    branch.push(
      parent.addItem(cleanText(title).replaceAll('\n', ' ').trim(), { ...place, expanded: depth === 1 }),
    )
  }
}
