/** Puts the marks and the code of a sheet on the pages on which people sign, and tells what stands where. */
import type { SheetPage } from '#shared/domain/sheet-layout.ts'
import { keyDigitsOf, publicKeyOf } from '../proofs/paper-signature.ts'
import { sheetKeyOf, sheetSerial, signSheet } from '../proofs/sheet-mac.ts'
import type { SignedPaper } from '../store/signatures.ts'
import { frameOf } from './kit/page-frame.ts'
import type { Paper } from './kit/paper.ts'
import { drawSheetMarks, sheetPageOf } from './kit/sheet-marks.ts'

export type DrawnSheet = { serial: string; pages: SheetPage[]; signedFor: SignedPaper }

/** To be called after the layout. Null where nobody signs, or the margins have no room for the marks. */
export function markSheet(
  paper: Paper,
  signedFor: SignedPaper,
  { seed, contentHash }: { seed: Uint8Array; contentHash: string },
): DrawnSheet | null {
  const places = Map.groupBy(paper.signPlaces, ({ page }) => page)
  const frame = frameOf(paper.sheet)
  const pages = [...places].flatMap(([page, own]) => sheetPageOf(frame, page, own) ?? [])
  if (pages.length === 0) return null
  const key = sheetKeyOf(seed)
  const serial = sheetSerial(key, contentHash, JSON.stringify(pages))
  const eventKey = keyDigitsOf(publicKeyOf(seed))
  const byPage = new Map(pages.map((page) => [page.page, page]))
  paper.onEveryPage((page) => {
    const marked = byPage.get(page)
    if (marked) drawSheetMarks(paper, marked, signSheet(key, { key: eventKey, serial, page }))
  })
  return { serial, pages, signedFor }
}
