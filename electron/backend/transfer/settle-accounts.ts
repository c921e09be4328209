/** What one laptop took back of a scan is taken back in every other laptop's account of the same scan. */
import { insertUndoOfAccount, listVisitsTakenBack } from '../store/alias-visits.ts'
import type { WritableDb } from '../store/db.ts'
import { listVisitsOfSameScan } from '../store/visits.ts'
import { derivedId } from './derived-id.ts'

const TAKEN_BACK = 'Pindaian yang sama sudah dibatalkan'

/** Visits only: of an arrival that was taken back elsewhere somebody decides (conflicts/arrival-sources.ts). */
export function settleAccounts(db: WritableDb, eventId: string): void {
  for (const undone of listVisitsTakenBack(db, eventId))
    for (const visitId of listVisitsOfSameScan(db, undone))
      insertUndoOfAccount(db, { id: derivedId('undo of scan', visitId), visitId, reason: TAKEN_BACK })
}
