/** Everything that is drawn of a paper: what its kind loads, on the sheet that the institution's style gives it. */
import type { DocumentOptions } from '#shared/contract/document-options/index.ts'
import type { ReadableDb } from '../store/db.ts'
import type { LoadContext, PaperData } from './document.ts'
import { houseSheet } from './house-sheet.ts'
import { documentFor } from './index.ts'

/** Throws what the kind's own `load` throws. */
export function loadPaper(db: ReadableDb, options: DocumentOptions, context: LoadContext): PaperData {
  const document = documentFor(options)
  const data = document.load(db, options, context)
  return { ...data, sheet: houseSheet(data.page, document, context.style) }
}
