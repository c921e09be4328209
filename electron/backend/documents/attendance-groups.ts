/** Who stands on one attendance list: everybody together, or the people of each unit. */
import type { Participant } from '#shared/contract/participants.ts'
import type { Label } from './kit/label-block.ts'

/** Fewer would leave nothing for somebody who came in place of a colleague. */
const LEAST_BLANK_PER_UNIT = 2

export type Group = { unit: string | null; label: Label | null; people: Participant[] }

/** A list of one unit names it once, above the table. */
export function together(people: Participant[]): Group {
  const [unit] = new Set(people.map((person) => person.unit))
  const isOfOneUnit = people.length > 1 && unit && people.every((person) => person.unit === unit)
  return isOfOneUnit
    ? { unit, label: { label: 'Perangkat daerah', value: unit }, people }
    : { unit: null, label: null, people }
}

/** By perangkat daerah; who has none, as village heads, by kecamatan; the rest at the end. */
export function byUnit(people: readonly Participant[]): Group[] {
  const groups = new Map<string, Group>()
  for (const person of people) {
    const { unit, district } = person
    const key = unit ? `1${unit}` : district ? `2${district}` : '3'
    const label = unit ? 'Perangkat daerah' : district ? 'Kecamatan' : 'Perangkat daerah'
    const group = groups.get(key) ?? {
      unit,
      label: { label, value: unit || district || 'Lainnya' },
      people: [],
    }
    groups.set(key, group)
    group.people.push(person)
  }
  return [...groups].sort(([a], [b]) => a.localeCompare(b, 'id')).map(([, group]) => group)
}

/** The last pair is filled, and at least two rows are free; never more than asked for. */
export function blankRowsOfUnit(people: number, asked: number): number {
  return Math.min(asked, LEAST_BLANK_PER_UNIT + (people % 2))
}
