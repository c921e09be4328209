/** What stands the same on many pages: a PDF form XObject, so that the file holds it once. */
import type { Ink } from './ink.ts'

/** The stream of a form, in the coordinates of a page. */
export function writeForm(
  document: PDFKit.PDFDocument,
  ink: Ink,
  [width, height]: readonly [width: number, height: number],
): unknown {
  const fonts = Object.fromEntries([...ink.fonts].map(([id, typeface]) => [id, typeface.reference()]))
  const reference = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    Resources: { Font: fonts },
  })
  reference.end(ink.content())
  return reference
}
