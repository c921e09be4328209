/** Loads one kind of paper: what is the same for all kinds, and the sheet that the institution's style gives it. */
import type { DocumentKind, DocumentOptions } from '#shared/contract/document-options/index.ts'
import type { ReadableDb } from '../store/db.ts'
import type { LoadContext, Loaded, PaperData, PaperDocument } from './document.ts'
import { houseSheet } from './house-sheet.ts'

export type AnyDocument = PaperDocument<DocumentKind, PaperData>

/** Throws what the kind's own `load` throws. */
export function loadDocument(
  document: AnyDocument,
  db: ReadableDb,
  options: DocumentOptions,
  context: LoadContext,
): PaperData {
  return completed(document, document.load(db, options, context), options, context)
}

/** With what is the same for all kinds. */
export function completed(
  document: AnyDocument,
  data: Loaded<PaperData>,
  options: DocumentOptions,
  { office, event, style }: LoadContext,
): PaperData {
  return {
    ...data,
    institution: data.institution ?? office?.name ?? event.organisers[0] ?? '',
    sheet: data.sheet ?? houseSheet(data.page, document, style),
    ...('signatureFields' in options && !options.signatureFields ? { withoutFields: true as const } : {}),
  }
}
