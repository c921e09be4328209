/**
 * Two laptops may find different lines of the list to be one person. All merges are gone through in the order of
 * their time, so that every laptop comes to the same who stays.
 */
import type { WritableDb } from '../store/db.ts'
import { listMerges, updateMergedInto } from '../store/settling.ts'

/** Of somebody who was part of a merge: who stays (those who stay are their own), and since when. */
export type Household = {
  rootId: string
  at: number
  /** Somebody found him to be another, even where that is overruled: laptops may have moved what he did meanwhile. */
  wasMerged: boolean
}
export type Households = ReadonlyMap<string, Household>

export function settleMerges(db: WritableDb, eventId: string): Households {
  const parents = new Map<string, { id: string; at: number }>()
  const rootOf = (id: string): string => {
    let root = id
    for (let parent = parents.get(root); parent; parent = parents.get(root)) root = parent.id
    return root
  }
  const merges = listMerges(db, eventId)
  for (const { participantId, intoId, at } of merges) {
    const root = rootOf(participantId)
    if (root !== rootOf(intoId)) parents.set(root, { id: intoId, at })
  }
  const members = new Set(merges.flatMap(({ participantId, intoId }) => [participantId, intoId]))
  const merged = new Set(merges.map(({ participantId }) => participantId))
  const households = new Map(
    [...members].map((id) => [
      id,
      { rootId: rootOf(id), at: parents.get(id)?.at ?? 0, wasMerged: merged.has(id) },
    ]),
  )
  for (const [id, household] of households)
    updateMergedInto(db, id, household.rootId === id ? null : household)
  return households
}
