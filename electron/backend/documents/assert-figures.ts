/** No paper with wrong totals leaves the app. */
import type { DocumentKind, DocumentOptions } from '#shared/contract/document-options/index.ts'
import type { ReadableDb } from '../store/db.ts'
import { assertReconciled } from '../store/reconciliation.ts'
import { isApprovedText } from './write-ups/approved-text.ts'

/** What is counted on each kind of paper that tells how many there were. */
const TELLING: Partial<Record<DocumentKind, 'totals' | 'reasons'>> = {
  absentees: 'totals',
  activity_report: 'totals',
  attendance_recap: 'totals',
  bundle: 'totals',
  minutes: 'totals',
  muster_report: 'reasons',
  official_record: 'totals',
  payment_receipts: 'totals',
  press_release: 'totals',
}

/**
 * Throws AppError not_reconciled where the figures that this paper tells do not agree. Those of an approved text agreed
 * when it was approved, and are drawn as they were.
 */
export function assertFiguresOf(db: ReadableDb, eventId: string, options: DocumentOptions): void {
  if (isApprovedText(db, eventId, options)) return
  const telling = isRecordOfPresence(options) ? 'totals' : TELLING[options.kind]
  if (telling) assertReconciled(db, eventId, telling)
}

/** A list to be signed is printed before anybody came; one of those who came is a record. */
function isRecordOfPresence(options: DocumentOptions): boolean {
  return options.kind === 'attendance_list' && options.onlyPresent
}
