/** Who stands on one attendance list: everybody together, or the people of each unit, kecamatan or category. */
import type { AttendanceGrouping } from '#shared/contract/document-options/attendance-list.ts'
import type { Participant } from '#shared/contract/participants.ts'
import { CATEGORIES, CATEGORY_LABELS } from '#shared/domain/category.ts'
import type { Label } from '../kit/label-block.ts'
import { districtOf } from '../people.ts'

/** Fewer would leave nothing for somebody who came in place of a colleague. */
const LEAST_BLANK_PER_GROUP = 2

export type Group = { unit: string | null; label: Label | null; people: Participant[] }

export function grouped(people: Participant[], by: AttendanceGrouping): Group[] {
  switch (by) {
    case 'none':
      return [together(people)]
    case 'unit':
      return collected(people, unitOf)
    case 'district':
      return collected(people, districtLabelOf)
    case 'category':
      return collected(people, categoryOf)
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

type Place = { order: string; label: Label; unit: string | null }

function collected(people: readonly Participant[], placeOf: (person: Participant) => Place): Group[] {
  const groups = new Map<string, Group & { order: string }>()
  for (const person of people) {
    const { order, label, unit } = placeOf(person)
    const group = groups.get(order) ?? { order, unit, label, people: [] }
    groups.set(order, group)
    group.people.push(person)
  }
  return [...groups.values()]
    .sort((a, b) => a.order.localeCompare(b.order, 'id'))
    .map(({ unit, label, people: members }) => ({ unit, label, people: members }))
}

/** By perangkat daerah; who has none, as village heads, by kecamatan; the rest at the end. */
function unitOf(person: Participant): Place {
  const { unit } = person
  if (unit) return { order: `1${unit}`, label: { label: 'Perangkat daerah', value: unit }, unit }
  const district = districtOf(person)
  if (district !== '')
    return { order: `2${district}`, label: { label: 'Kecamatan', value: district }, unit: null }
  return { order: '3', label: { label: 'Perangkat daerah', value: 'Lainnya' }, unit: null }
}

function districtLabelOf(person: Participant): Place {
  const district = districtOf(person)
  return {
    order: district === '' ? '2' : `1${district}`,
    label: { label: 'Kecamatan', value: district === '' ? 'Lainnya' : district },
    unit: null,
  }
}

function categoryOf({ category }: Participant): Place {
  const order = String(CATEGORIES.indexOf(category)).padStart(2, '0')
  return { order, label: { label: 'Kategori', value: CATEGORY_LABELS[category] }, unit: null }
}

/** The last pair is filled, and at least two rows are free; never more than asked for. */
export function blankRowsOfGroup(people: number, asked: number): number {
  return Math.min(asked, LEAST_BLANK_PER_GROUP + (people % 2))
}
