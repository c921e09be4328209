/** People on one list who look like one person: for a clerk to decide, never merged by themselves. */
import { nameSkeleton } from './name-search.ts'
import { fold } from './spelling.ts'

export type Lookalike = {
  name: string
  nip: string | null
  nik: string | null
  unit: string | null
  village: string | null
}

export type LookalikeGroup<T> = { reason: 'same_nik' | 'same_name'; people: T[] }

/** Nobody stands in two groups; two different numbers are two people, whatever their names. */
export function findLookalikes<T extends Lookalike>(people: readonly T[]): LookalikeGroup<T>[] {
  const taken = new Set<T>()
  const byNik = groups(people, (person) => person.nik).map((group) => ({
    reason: 'same_nik' as const,
    people: group,
  }))
  for (const group of byNik) for (const person of group.people) taken.add(person)
  const byName = groups(
    people.filter((person) => !taken.has(person)),
    (person) =>
      [nameSkeleton(person.name), ...[person.unit, person.village].map((place) => fold(place ?? ''))].join(
        '\n',
      ),
  )
    .filter((group) => !allNumbered(group))
    .map((group) => ({ reason: 'same_name' as const, people: group }))
  return [...byNik, ...byName]
}

function groups<T>(people: readonly T[], keyOf: (person: T) => string | null): T[][] {
  const found = new Map<string, T[]>()
  for (const person of people) {
    const key = keyOf(person)
    if (key === null) continue
    const group = found.get(key)
    if (group) group.push(person)
    else found.set(key, [person])
  }
  return [...found.values()].filter((group) => group.length > 1)
}

function allNumbered(people: readonly Lookalike[]): boolean {
  return people.every((person) => person.nip !== null)
}
