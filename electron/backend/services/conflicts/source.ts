/** Where one kind of conflict is looked for. A kind of its own is a file of its own, named in sources.ts. */
import type { ConflictFacts, ConflictSide } from '#shared/contract/conflicts.ts'
import type { ConflictKind, Verdict } from '#shared/domain/conflict.ts'
import type { ReadableDb } from '../../store/db.ts'

export type ConflictSource = {
  kind: ConflictKind
  /** What may be decided, the likeliest first. */
  verdicts: readonly Verdict[]
  /** Every conflict of this kind that shows now, decided or not. Keys begin with the kind. */
  find: (db: ReadableDb, eventId: string) => ConflictFacts[]
}

type OfOne = Pick<ConflictFacts, 'day' | 'participantId'> & { sides: ConflictSide[] }

/** One conflict for each person and day, however many desks saw it; `who` is a person, or what is known instead. */
export function gathered<Seen>(
  kind: ConflictKind,
  seen: readonly Seen[],
  read: (one: Seen) => OfOne & { who: string },
): ConflictFacts[] {
  const conflicts = new Map<string, ConflictFacts>()
  for (const { who, day, participantId, sides } of seen.map(read)) {
    const key = `${kind}:${who}:${day}`
    const known = conflicts.get(key)
    if (known) known.sides.push(...sides.filter((side) => !known.sides.some((one) => isSame(one, side))))
    else conflicts.set(key, { key, kind, day, participantId, sides })
  }
  return [...conflicts.values()]
}

function isSame(one: ConflictSide, other: ConflictSide): boolean {
  return one.saw === other.saw && one.desk === other.desk && one.at === other.at
}
