/** Who stands on one attendance list: everybody together, or the people of each unit, kecamatan or category. */
import type { AttendanceGrouping } from '#shared/contract/document-options/attendance-list.ts'
import type { Participant } from '#shared/contract/participants.ts'
import { byAlphabet } from '#shared/domain/alphabet.ts'
import { CATEGORIES } from '#shared/domain/category.ts'
import { categoryLabel } from '#shared/domain/category-label.ts'
import { districtWord } from '#shared/domain/district-name.ts'
import type { Label } from '../kit/label-block.ts'
import { districtOf } from '../people.ts'

/** Fewer would leave nothing for somebody who came in place of a colleague. */
const LEAST_BLANK_PER_GROUP = 2

export type Group = { unit: string | null; label: Label | null; people: Participant[] }

export function grouped(people: Participant[], by: AttendanceGrouping, province: string): Group[] {
  switch (by) {
    case 'none':
      return [together(people)]
    case 'unit':
      return collected(people, (person) => unitOf(person, province))
    case 'district':
      return collected(people, (person) => districtLabelOf(person, province))
    case 'category':
      return collected(people, (person) => categoryOf(person, province))
  }
}

/** A list of one unit names it once, above the table. */
function together(people: Participant[]): Group {
  const [unit] = new Set(people.map((person) => person.unit))
  const isOfOneUnit = people.length > 1 && unit && people.every((person) => person.unit === unit)
  return isOfOneUnit
    ? { unit, label: { label: 'Perangkat daerah', value: unit }, people }
    : { unit: null, label: null, people }
}

/** `rank` puts units before kecamatan, and both before the rest. */
type Place = { rank: number; label: Label; unit: string | null }

function collected(people: readonly Participant[], placeOf: (person: Participant) => Place): Group[] {
  const groups = new Map<string, Place & { people: Participant[] }>()
  for (const person of people) {
    const place = placeOf(person)
    const key = `${place.rank} ${place.label.value}`
    const group = groups.get(key) ?? { ...place, people: [] }
    groups.set(key, group)
    group.people.push(person)
  }
  return [...groups.values()]
    .sort((a, b) => a.rank - b.rank || byAlphabet(a.label.value, b.label.value))
    .map(({ unit, label, people: members }) => ({ unit, label, people: members }))
}

/** By perangkat daerah; who has none, as village heads, by kecamatan; the rest at the end. */
function unitOf(person: Participant, province: string): Place {
  const { unit } = person
  if (unit) return { rank: 1, label: { label: 'Perangkat daerah', value: unit }, unit }
  const district = districtOf(person)
  if (district !== '')
    return { rank: 2, label: { label: wordOf(person, province), value: district }, unit: null }
  return { rank: 3, label: { label: 'Perangkat daerah', value: 'Lainnya' }, unit: null }
}

function districtLabelOf(person: Participant, province: string): Place {
  const district = districtOf(person)
  return {
    rank: district === '' ? 2 : 1,
    label: { label: wordOf(person, province), value: district === '' ? 'Lainnya' : district },
    unit: null,
  }
}

function wordOf({ district }: Participant, province: string): string {
  return districtWord(district ?? '', province)
}

function categoryOf({ category }: Participant, province: string): Place {
  return {
    rank: CATEGORIES.indexOf(category),
    label: { label: 'Kategori', value: categoryLabel(category, province) },
    unit: null,
  }
}

/** The last pair is filled, and at least two rows are free; never more than asked for. */
export function blankRowsOfGroup(people: number, asked: number): number {
  return Math.min(asked, LEAST_BLANK_PER_GROUP + (people % 2))
}
