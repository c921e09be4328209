/**
 * A roster against the people who are stored: who is new, who changed and in what, who is gone. People who
 * have checked in are never gone.
 */
import { nameSkeleton } from '../name-search.ts'
import type { Person } from '../person.ts'
import { fold } from '../spelling.ts'
import { comparePeople, spokenFields, type FieldChange } from './person-changes.ts'

export type StoredPerson = {
  id: string
  person: Person
  checkedIn: boolean
  /** Came from another roster: a name and a place that agree do not make two people one there. */
  onlyByNumber?: boolean
}

export type RosterDiff = {
  added: Person[]
  /** `person` is what to store: what the roster does not speak of stays as it was. */
  changed: { id: string; before: Person; person: Person; changes: FieldChange[] }[]
  /** Ids. */
  unchanged: string[]
  gone: string[]
  /** Not in the roster any more, but checked in: they stay. */
  kept: string[]
}

/** @param stored only those who could have come from this roster; others would count as gone */
export function compareRoster(stored: readonly StoredPerson[], incoming: readonly Person[]): RosterDiff {
  if (stored.length === 0) return { added: [...incoming], changed: [], unchanged: [], gone: [], kept: [] }
  const matches = matchPeople(stored, incoming)
  const spoken = spokenFields(incoming)
  const diff: RosterDiff = { added: [], changed: [], unchanged: [], gone: [], kept: [] }
  const found = new Set<StoredPerson>()
  for (const [index, person] of incoming.entries()) {
    const match = matches[index]
    if (match === undefined || match === null) {
      diff.added.push(person)
      continue
    }
    found.add(match)
    const { merged, changes } = comparePeople(match.person, person, spoken)
    if (changes.length === 0) diff.unchanged.push(match.id)
    else diff.changed.push({ id: match.id, before: match.person, person: merged, changes })
  }
  for (const one of stored) {
    if (!found.has(one)) (one.checkedIn ? diff.kept : diff.gone).push(one.id)
  }
  return diff
}

/** For every incoming person the stored one: by NIP, by NIK, by name and place, by name alone if it is rare. */
function matchPeople(stored: readonly StoredPerson[], incoming: readonly Person[]): (StoredPerson | null)[] {
  const matches: (StoredPerson | null)[] = incoming.map(() => null)
  const free = new Set(stored)
  const pass = (keyOf: (person: Person) => string | null, mayMatch: typeof always, onlyUnique: boolean) => {
    if (free.size === 0) return
    const byKey = groupByKey(free, keyOf)
    const wanted = onlyUnique ? countKeys(incoming, matches, keyOf) : null
    for (const [index, person] of incoming.entries()) {
      const key = matches[index] === null ? keyOf(person) : null
      const candidates = key === null ? undefined : byKey.get(key)
      if (key === null || candidates === undefined) continue
      if (onlyUnique && (candidates.length > 1 || (wanted?.get(key) ?? 0) > 1)) continue
      const match = candidates.find((one) => free.has(one) && mayMatch(one.person, person))
      if (match === undefined) continue
      matches[index] = match
      free.delete(match)
    }
  }
  const nameAndPlace = placeKeys()
  pass(({ nip }) => nip, always, false)
  pass(({ nik }) => nik, always, false)
  for (const one of stored) if (one.onlyByNumber) free.delete(one)
  pass(nameAndPlace, numbersAgree, false)
  pass(nameAndPlace, always, true)
  // Across files a bare name says little: nothing else that is known of the two may differ.
  pass(({ name }) => nameSkeleton(name), nothingDiffers, true)
  return matches
}

function groupByKey(
  people: Iterable<StoredPerson>,
  keyOf: (person: Person) => string | null,
): Map<string, StoredPerson[]> {
  const groups = new Map<string, StoredPerson[]>()
  for (const one of people) {
    const key = keyOf(one.person)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return groups
}

function countKeys(
  incoming: readonly Person[],
  matches: readonly (StoredPerson | null)[],
  keyOf: (person: Person) => string | null,
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [index, person] of incoming.entries()) {
    const key = matches[index] === null ? keyOf(person) : null
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** Name, OPD, desa and kecamatan; the few hundred places are folded once. */
function placeKeys(): (person: Person) => string {
  const folded = new Map<string | null, string>([[null, '']])
  const foldPlace = (place: string | null) => {
    const known = folded.get(place)
    if (known !== undefined) return known
    const answer = fold(place ?? '')
    folded.set(place, answer)
    return answer
  }
  return ({ name, unit, village, district }) =>
    `${nameSkeleton(name)}\n${foldPlace(unit)}\n${foldPlace(village)}\n${foldPlace(district)}`
}

function always(_left: Person, _right: Person): boolean {
  return true
}

/** Two different numbers are two people, whatever the names say. */
function numbersAgree(left: Person, right: Person): boolean {
  return agree(left.nip, right.nip) && agree(left.nik, right.nik)
}

/** Numbers, places and gender agree as far as both are known, and the two are of one kind. */
function nothingDiffers(left: Person, right: Person): boolean {
  const places = (['unit', 'village', 'district'] as const).every((place) =>
    agree(left[place] && fold(left[place]), right[place] && fold(right[place])),
  )
  return (
    places &&
    numbersAgree(left, right) &&
    agree(left.gender, right.gender) &&
    left.category === right.category
  )
}

function agree(left: string | null, right: string | null): boolean {
  return left === null || right === null || left === right
}
