/** Counts people for a recap: by category, by unit, by kecamatan and village. */
import { byAlphabet } from '#shared/domain/alphabet.ts'
import { type Category, CATEGORIES } from '#shared/domain/category.ts'
import { categoryLabel } from '#shared/domain/category-label.ts'
import { plainDistrict } from '#shared/domain/district-name.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import type { RecapPerson as StoredPerson } from '../../store/presence.ts'
import { groupedByOrigin } from '../origin-groups.ts'

/** `onlyRepresented`: somebody else came on every day on which this person counts as present. */
export type RecapPerson = StoredPerson & { onlyRepresented: boolean }

/** What was signed of each instrument of the event: whom it is meant for, and the ids of who signed it. */
export type SignedBy = ReadonlyMap<InstrumentKind, { meant: ReadonlySet<Category>; ids: ReadonlySet<string> }>

export type RecapCounts = {
  invited: number
  present: number
  /** Of the present: those who sent somebody else on all their days. */
  represented: number
  presentMen: number
  presentWomen: number
  /** Signed every instrument that is meant for them. */
  signed: number
  /** Present, and an instrument meant for them is not signed. */
  unsigned: number
}
export type RecapLine = RecapCounts & { label: string }

/** A kecamatan with its villages; a village is there as soon as one of its people is. */
export type DistrictLine = { district: string; present: string[]; absent: string[] }

export function countAll(people: readonly RecapPerson[], signedBy: SignedBy): RecapCounts {
  const counts = {
    ...{ invited: 0, present: 0, represented: 0, presentMen: 0, presentWomen: 0 },
    ...{ signed: 0, unsigned: 0 },
  }
  for (const person of people) {
    const isPresent = person.daysPresent > 0
    const hasSigned = signState(person, signedBy)
    counts.invited += 1
    if (isPresent) counts.present += 1
    if (person.onlyRepresented) counts.represented += 1
    else if (isPresent && person.gender === 'L') counts.presentMen += 1
    else if (isPresent && person.gender === 'P') counts.presentWomen += 1
    if (hasSigned === 'all') counts.signed += 1
    if (isPresent && hasSigned === 'not_all') counts.unsigned += 1
  }
  return counts
}

export function countByCategory(
  people: readonly RecapPerson[],
  signedBy: SignedBy,
  province: string,
): RecapLine[] {
  const groups = collected(people, ({ category }) => category)
  return [...groups]
    .sort(([a], [b]) => CATEGORIES.indexOf(a) - CATEGORIES.indexOf(b))
    .map(([category, members]) => ({
      label: categoryLabel(category, province),
      ...countAll(members, signedBy),
    }))
}

/** Units in the order of the alphabet, then kecamatan of people without one, then the rest. */
export function countByUnit(
  people: readonly RecapPerson[],
  signedBy: SignedBy,
  province: string,
): RecapLine[] {
  const groups = groupedByOrigin(people, province)
  return groups.map(({ label, members }) => ({ label, ...countAll(members, signedBy) }))
}

export function countByDistrict(people: readonly RecapPerson[]): DistrictLine[] {
  const ofVillage = people.filter(({ district, village }) => district !== null && village !== null)
  return [...collected(ofVillage, ({ district }) => plainDistrict(district ?? ''))]
    .sort(([a], [b]) => byAlphabet(a, b))
    .map(([district, members]) => {
      const villages = [...collected(members, ({ village }) => village ?? '')].sort(([a], [b]) =>
        byAlphabet(a, b),
      )
      const came = (one: readonly RecapPerson[]) => one.some(({ daysPresent }) => daysPresent > 0)
      return {
        district,
        present: villages.filter(([, one]) => came(one)).map(([village]) => village),
        absent: villages.filter(([, one]) => !came(one)).map(([village]) => village),
      }
    })
}

function signState({ id, category }: RecapPerson, signedBy: SignedBy): 'none_meant' | 'all' | 'not_all' {
  const meant = [...signedBy.values()].filter((one) => one.meant.has(category))
  if (meant.length === 0) return 'none_meant'
  return meant.every(({ ids }) => ids.has(id)) ? 'all' : 'not_all'
}

function collected<Key>(
  people: readonly RecapPerson[],
  keyOf: (person: RecapPerson) => Key,
): Map<Key, RecapPerson[]> {
  const groups = new Map<Key, RecapPerson[]>()
  for (const person of people) {
    const key = keyOf(person)
    const group = groups.get(key)
    if (group) group.push(person)
    else groups.set(key, [person])
  }
  return groups
}
