/**
 * Who is the same person at several events: by NIP, else by NIK, else by name and place. A name alone, and a name that
 * two people of one list bear at one place, is matched with nobody. Which name belongs to which number is decided over
 * all events (electron/backend/recap/matches.ts).
 */
import { nameSkeleton } from './name-search.ts'
import { fold } from './spelling.ts'

export const PERSON_KEY_KINDS = ['nip', 'nik', 'name', 'single'] as const
export type PersonKeyKind = (typeof PERSON_KEY_KINDS)[number]

export type KeyedPerson = {
  id: string
  name: string
  nip: string | null
  nik: string | null
  unit: string | null
  district: string | null
  village: string | null
}
export type PersonKey = {
  /** The same at every event. */
  key: string
  kind: PersonKeyKind
  /** Name and place, where the key is not made of them; null where there is no place to tell namesakes apart. */
  name: string | null
  /** The NIK of somebody who has a NIP too. */
  nik: string | null
}

/** The keys of everybody on one list. */
export function personKeys(people: readonly KeyedPerson[]): Map<string, PersonKey> {
  const names = people.map(nameAndPlace)
  const unnumbered = new Map<string, number>()
  for (const [index, { nip, nik }] of people.entries()) {
    const name = names[index]
    if (nip === null && nik === null && name) unnumbered.set(name, (unnumbered.get(name) ?? 0) + 1)
  }
  return new Map(
    people.map((person, index) => {
      const name = names[index] ?? null
      return [person.id, keyOf(person, name, (unnumbered.get(name ?? '') ?? 0) > 1)]
    }),
  )
}

function keyOf({ id, nip, nik }: KeyedPerson, name: string | null, hasTwin: boolean): PersonKey {
  if (nip !== null) return { key: `nip:${nip}`, kind: 'nip', name, nik }
  if (nik !== null) return { key: `nik:${nik}`, kind: 'nik', name, nik: null }
  if (name === null || hasTwin) return { key: `single:${id}`, kind: 'single', name, nik: null }
  return { key: `name:${name}`, kind: 'name', name: null, nik: null }
}

/** Villages of one name lie in several kecamatan, so both count. */
function nameAndPlace({ name, unit, district, village }: KeyedPerson): string | null {
  const place = isSaid(village)
    ? `${fold(plainDistrict(district ?? ''))}/${fold(village)}`
    : isSaid(unit)
      ? fold(unit)
      : ''
  const skeleton = nameSkeleton(name)
  return place === '' || skeleton === '' ? null : `${skeleton}\n${place}`
}

function isSaid(text: string | null): text is string {
  return text !== null && text.trim() !== ''
}

/** "Kecamatan Amarasi" and "Kec. Amarasi" are one. */
export function plainDistrict(district: string): string {
  return district.replace(/^kec(?:amatan|\.)?\s+/i, '')
}
