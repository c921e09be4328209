import type { DocumentOptions } from '#shared/contract/document-options/index.ts'
import { WRITE_UP_KINDS } from '#shared/domain/write-up/part.ts'
import type { ReadableDb } from '../../store/db.ts'
import { findFinal } from '../../store/write-up-finals.ts'
import { editionOf } from './compose.ts'
import type { WriteUpOptions } from './assemble.ts'

/** Whether these options ask for a text, or an addendum to it, that is approved and so locked. */
export function isApprovedText(db: ReadableDb, eventId: string, options: DocumentOptions): boolean {
  if (!isWriteUp(options)) return false
  const { kind, approval } = options
  return findFinal(db, { eventId, kind, edition: editionOf(options) }, approval) !== undefined
}

function isWriteUp(options: DocumentOptions): options is WriteUpOptions {
  return WRITE_UP_KINDS.some((kind) => kind === options.kind)
}
