/** Everything that is drawn of a paper of whatever kind. */
import type { DocumentOptions } from '#shared/contract/document-options/index.ts'
import type { ReadableDb } from '../store/db.ts'
import type { LoadContext, PaperData } from './document.ts'
import { documentFor } from './index.ts'
import { loadDocument } from './load-document.ts'

/** Throws what the kind's own `load` throws. */
export function loadPaper(db: ReadableDb, options: DocumentOptions, context: LoadContext): PaperData {
  return loadDocument(documentFor(options), db, options, context)
}
