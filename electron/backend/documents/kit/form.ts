/** What stands the same on many pages: a PDF form XObject, so that the file holds it once. */
import type { Ink } from './ink.ts'

export type PlacedPicture = {
  bytes: Uint8Array
  box: { x: number; y: number; width: number; height: number }
}

/** Made by `Paper.form`, shown by `Paper.show`. */
export type Form = {
  id: string
  /** What a page that shows it names among its resources. */
  reference: unknown
  /** Where it was drawn, and how tall it is. */
  top: number
  height: number
  /** Drawn on every page anew: pdfkit puts them on a page, never into a form. */
  pictures: readonly PlacedPicture[]
}

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
