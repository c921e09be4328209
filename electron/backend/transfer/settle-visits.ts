/** Where somebody was who was found to be another counts for who stays, as settle-aliases.ts does it with arrivals. */
import {
  insertFollowingVisit,
  insertFollowingVisitUndo,
  type KnownVisit,
  listFollowingVisits,
  listOwnVisits,
} from '../store/alias-visits.ts'
import type { WritableDb } from '../store/db.ts'
import { COUNTS_NOWHERE, countingWith } from './counting-with.ts'
import { derivedId } from './derived-id.ts'
import { MERGED } from './settle-aliases.ts'
import type { Households } from './settle-merges.ts'

export function settleVisits(db: WritableDb, households: Households): void {
  const byRoot = Map.groupBy(households.keys(), (id) => households.get(id)?.rootId ?? id)
  for (const [rootId, members] of byRoot) {
    for (const id of members)
      for (const visit of listOwnVisits(db, id)) settleVisit({ db, rootId, members, households }, visit)
  }
}

type House = { db: WritableDb; rootId: string; members: readonly string[]; households: Households }

/** A visit counts where the person is today, or nowhere when somebody undid it in any of its places. */
function settleVisit({ db, rootId, members, households }: House, visit: KnownVisit): void {
  const family = [visit, ...listFollowingVisits(db, visit.id, members)]
  const isUndone = family.some((one) => one.isUndone)
  const staysWhole =
    visit.participantId === rootId && !visit.isMoved && households.get(rootId)?.wasMerged === false
  const { id: counting, times } =
    isUndone || staysWhole ? COUNTS_NOWHERE : countingWith(rootId, visit.id, family)
  if (counting && !family.some(({ id }) => id === counting))
    insertFollowingVisit(db, { id: counting, fromId: visit.id, participantId: rootId, times })
  for (const one of family) {
    const counts = one.id === counting || (one.id === visit.id && staysWhole)
    if (one.isUndone || one.isMoved || (counts && !isUndone)) continue
    const at = Math.max(households.get(one.participantId)?.at ?? 0, one.at)
    insertFollowingVisitUndo(db, { id: derivedId('undo', one.id), visitId: one.id, at, reason: MERGED })
  }
}
