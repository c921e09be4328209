/**
 * Who of those without a NIP is somebody with one: a name or a NIK is taken for the only number that bears it, unless one
 * list has both, for then they are two people. It depends on all events together, never on their order.
 */
import type { ReadableDb } from '../store/db.ts'
import {
  listEventsOfKey,
  listKeysOf,
  listWeakKeys,
  type WeakKey,
  type WeakKind,
} from '../store/recap/matching.ts'

export type Match = { key: number; person: number }

/** What has to change. NIK come first: names may belong to those they are taken for. */
export function matchesToChange(db: ReadableDb, kind: WeakKind): Match[] {
  const weak = listWeakKeys(db, kind)
  const weakIds = new Set(weak.map(({ id }) => id))
  const allowed = new Set<WeakKey>()
  for (const [target, candidates] of Map.groupBy(weak, (one) => one.target)) {
    if (target === null) continue
    const sure = kind === 'nik' ? [target] : listKeysOf(db, target).filter((key) => !weakIds.has(key))
    for (const one of withoutClash(db, sure, candidates)) allowed.add(one)
  }
  const changes = weak.flatMap((one): Match[] => {
    const person = allowed.has(one) && one.target !== null ? one.target : one.id
    return person === one.person ? [] : [{ key: one.id, person }]
  })
  // Those who are themselves again make room first.
  return changes.toSorted((a, b) => Number(b.key === b.person) - Number(a.key === a.person))
}

/** Those who stand on no list together with the person, nor with another who may be him. */
function withoutClash(db: ReadableDb, sure: readonly number[], candidates: readonly WeakKey[]): WeakKey[] {
  const taken = new Set(sure.flatMap((key) => listEventsOfKey(db, key)))
  const eventsOf = new Map(candidates.map((one) => [one, listEventsOfKey(db, one.id)]))
  const uses = new Map<number, number>()
  for (const event of [...eventsOf.values()].flat()) uses.set(event, (uses.get(event) ?? 0) + 1)
  return candidates.filter((one) =>
    (eventsOf.get(one) ?? []).every((event) => !taken.has(event) && uses.get(event) === 1),
  )
}
