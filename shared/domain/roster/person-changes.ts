/** What a roster changes about one stored person, field by field. */
import type { Person } from '../person.ts'

/** `field` is a key of the person, or the header of a column kept in `extra`. */
export type FieldChange = { field: string; before: string; after: string }

type PlainField = Exclude<keyof Person, 'extra'>

const plainFields: readonly PlainField[] = [
  'name',
  'rank',
  'position',
  'unit',
  'subUnit',
  'district',
  'village',
  'gender',
  'phone',
  'email',
  'seat',
  'note',
]

/** A roster without any telephone number says nothing about telephone numbers. */
export function spokenFields(incoming: readonly Person[]): ReadonlySet<PlainField> {
  return new Set(plainFields.filter((field) => incoming.some((person) => person[field] !== null)))
}

/** @param spoken the fields the roster speaks of; the others stay as they were */
export function comparePeople(
  before: Person,
  incoming: Person,
  spoken: ReadonlySet<PlainField>,
): { merged: Person; changes: FieldChange[] } {
  if (saysTheSame(before, incoming)) return { merged: before, changes: [] }
  const merged: Person = { ...before }
  for (const field of plainFields) {
    // The field is copied from the same field of the same type, which the compiler cannot follow in a loop.
    if (spoken.has(field)) Object.assign(merged, { [field]: incoming[field] })
  }
  mergeNumbers(merged, incoming)
  // A category that nothing pointed to says nothing.
  if (incoming.category !== 'undangan') merged.category = incoming.category
  const changes = changesBetween(before, merged)
  changes.push(...mergeExtra(merged, before, incoming))
  return { merged, changes }
}

/** The common case of a roster that is imported again. */
function saysTheSame(before: Person, incoming: Person): boolean {
  for (const field of compared) if (before[field] !== incoming[field]) return false
  const { extra } = incoming
  for (const label in extra) if (before.extra[label] !== extra[label]) return false
  return true
}

/** A number that could not be read never takes away one that is known. */
function mergeNumbers(merged: Person, incoming: Person): void {
  merged.nip = incoming.nip ?? merged.nip
  merged.nik = incoming.nik ?? merged.nik
  if (incoming.nip !== null || incoming.idWritten !== null) {
    const isSettled = merged.nip !== null && incoming.nip === null
    if (!isSettled) merged.idWritten = incoming.idWritten
  }
}

const compared: readonly PlainField[] = [...plainFields, 'nip', 'nik', 'idWritten', 'category']

function changesBetween(before: Person, after: Person): FieldChange[] {
  const changes: FieldChange[] = []
  for (const field of compared) {
    if (before[field] !== after[field])
      changes.push({ field, before: before[field] ?? '', after: after[field] ?? '' })
  }
  return changes
}

function mergeExtra(merged: Person, before: Person, incoming: Person): FieldChange[] {
  const known = new Map(Object.entries(before.extra))
  const changes: FieldChange[] = []
  for (const [label, text] of Object.entries(incoming.extra)) {
    const old = known.get(label)
    if (old === text) continue
    known.set(label, text)
    changes.push({ field: label, before: old ?? '', after: text })
  }
  if (changes.length > 0) merged.extra = Object.fromEntries(known)
  return changes
}
