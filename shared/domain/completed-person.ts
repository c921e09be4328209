/** One person out of two entries of a list: what one does not say, the other may. */
import type { Person } from './person.ts'

const FIELDS = [
  ...(['nip', 'nik', 'rank', 'position', 'unit', 'subUnit', 'district', 'village', 'gender'] as const),
  ...(['phone', 'email', 'seat', 'note'] as const),
]

/** What is empty in `kept` comes from `other`; nothing that is there is changed. Undefined where nothing is gained. */
export function completedFrom(kept: Person, other: Person): Person | undefined {
  const gained = FIELDS.filter((field) => kept[field] === null && other[field] !== null)
  const columns = Object.keys(other.extra).filter((column) => !(column in kept.extra))
  // A damaged number is of use only where no sound one is known.
  const isNumbered = [kept, other].some(({ nip, nik }) => nip !== null || nik !== null)
  const idWritten = kept.idWritten ?? (isNumbered ? null : other.idWritten)
  if (gained.length === 0 && columns.length === 0 && idWritten === kept.idWritten) return undefined
  const values = Object.fromEntries(gained.map((field) => [field, other[field]]))
  return { ...kept, ...values, idWritten, extra: { ...other.extra, ...kept.extra } }
}
