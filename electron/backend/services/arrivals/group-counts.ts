/** Invited and present people by OPD and category, counted on as they come. */
import { byAlphabet } from '#shared/domain/alphabet.ts'
import type { Category } from '#shared/domain/category.ts'
import type { InvitedPerson } from '../../store/arrivals.ts'

type Count = { present: number; invited: number }

export class GroupCounts {
  readonly #groupsOf = new Map<string, readonly [unit: Count, category: Count]>()
  readonly #units = new Map<string, Count>()
  readonly #categories = new Map<Category, Count>()

  constructor(invited: readonly InvitedPerson[]) {
    for (const { id, unit, category } of invited) {
      const groups = [countOf(this.#units, unit ?? ''), countOf(this.#categories, category)] as const
      for (const group of groups) group.invited += 1
      this.#groupsOf.set(id, groups)
    }
  }

  get invited(): number {
    return this.#groupsOf.size
  }

  /** Somebody came, or is present no more. Who is not on the list any more belongs to no group. */
  count(id: string, by: 1 | -1): void {
    for (const group of this.#groupsOf.get(id) ?? []) group.present += by
  }

  /** Largest first; people without a unit are counted under ''. */
  byUnit(): (Count & { label: string })[] {
    return Array.from(this.#units, ([label, count]) => ({ label, ...count })).toSorted(
      (a, b) => b.invited - a.invited || byAlphabet(a.label, b.label),
    )
  }

  /** Largest first. */
  byCategory(): (Count & { category: Category })[] {
    return Array.from(this.#categories, ([category, count]) => ({ category, ...count })).toSorted(
      (a, b) => b.invited - a.invited,
    )
  }
}

function countOf<Key>(counts: Map<Key, Count>, key: Key): Count {
  const known = counts.get(key)
  if (known) return known
  const count = { present: 0, invited: 0 }
  counts.set(key, count)
  return count
}
