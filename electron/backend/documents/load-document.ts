/** Loads one kind of paper: what is the same for all kinds, and the sheet that the institution's style gives it. */
import type { DocumentKind, DocumentOptions } from '#shared/contract/document-options/index.ts'
import type { ReadableDb } from '../store/db.ts'
import type { LoadContext, PaperData, PaperDocument } from './document.ts'
import { houseSheet } from './house-sheet.ts'

export type AnyDocument = PaperDocument<DocumentKind, PaperData>

/** Throws what the kind's own `load` throws. */
export function loadDocument(
  document: AnyDocument,
  db: ReadableDb,
  options: DocumentOptions,
  context: LoadContext,
): PaperData {
  const data = document.load(db, options, context)
  const { office, event, style } = context
  return {
    ...data,
    institution: data.institution ?? office?.name ?? event.organisers[0] ?? '',
    sheet: data.sheet ?? houseSheet(data.page, document, style),
    ...('signatureFields' in options && !options.signatureFields ? { withoutFields: true as const } : {}),
  }
}
