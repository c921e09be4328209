/**
 * People who stand in a workbook twice, over all its sheets. The same number and name again is rejected;
 * the same number under another name is taken without the number; a name alone is only a warning.
 */
import { nameSkeleton } from '../name-search.ts'
import type { Person } from '../person.ts'
import type { ProblemData, RowWarning } from './problems.ts'
import type { PersonRow, SheetRoster } from './sheet-roster.ts'

export type NamedRoster = { name: string; roster: SheetRoster }

type Place = { entry: PersonRow; sheet: string }

/** Changes the rosters: moves rows to `rejected` and adds warnings. */
export function settleDuplicates(sheets: readonly NamedRoster[]): void {
  const numbers = { nip: new Map<string, Place>(), nik: new Map<string, Place>() }
  for (const { name, roster } of sheets) {
    const kept: PersonRow[] = []
    for (const entry of roster.people) {
      const repeated = repeats(entry, name, numbers)
      if (repeated === null) kept.push(entry)
      else {
        const { person, row } = entry
        const warnings = [repeated, ...entry.warnings]
        roster.rejected.push({ row, ...repeated, name: person.name, unit: person.unit, warnings })
      }
    }
    if (kept.length === roster.people.length) continue
    roster.people = kept
    roster.rejected.sort((left, right) => left.row - right.row)
  }
  warnAboutNames(sheets)
}

type Repeated = { code: 'duplicate_nip' | 'duplicate_nik'; data: ProblemData }

/** The reason to reject the row, or null; a number that belongs to somebody else is taken off. */
function repeats(
  entry: PersonRow,
  sheet: string,
  numbers: { nip: Map<string, Place>; nik: Map<string, Place> },
): Repeated | null {
  for (const kind of ['nip', 'nik'] as const) {
    const number = entry.person[kind]
    if (number === null) continue
    const first = numbers[kind].get(number)
    if (first === undefined) {
      numbers[kind].set(number, { entry, sheet })
      continue
    }
    const code = kind === 'nip' ? 'duplicate_nip' : 'duplicate_nik'
    const warning = { code, data: { seen: number, ...placeData(first) } } as const
    if (isSameName(first.entry.person, entry.person)) return warning
    takeOff(entry, kind, number, { code, data: { ...warning.data, otherName: first.entry.person.name } })
  }
  return null
}

function isSameName(left: Person, right: Person): boolean {
  return left.name === right.name || nameSkeleton(left.name) === nameSkeleton(right.name)
}

function takeOff(
  { person, warnings }: PersonRow,
  kind: 'nip' | 'nik',
  number: string,
  warning: RowWarning,
): void {
  person[kind] = null
  person.idWritten = person.idWritten === null ? number : `${person.idWritten} / ${number}`
  warnings.push(warning)
}

function placeData({ entry, sheet }: Place): ProblemData {
  return { row: entry.row, sheet }
}

/** Where everybody has a number of his own, names need not be compared. */
function warnAboutNames(sheets: readonly NamedRoster[]): void {
  const nameless = sheets.some(({ roster }) => roster.people.some(({ person }) => !hasNumber(person)))
  if (!nameless) return
  const known = new Map<string, Place[]>()
  for (const { name, roster } of sheets) {
    for (const entry of roster.people) {
      const key = placeKey(entry.person)
      const places = known.get(key)
      if (places === undefined) {
        known.set(key, [{ entry, sheet: name }])
        continue
      }
      const first = places.find((place) => mayBeSame(place.entry.person, entry.person))
      if (first !== undefined) {
        const data = { seen: entry.person.name, ...placeData(first) }
        entry.warnings.push({ code: 'duplicate_name', data })
      }
      places.push({ entry, sheet: name })
    }
  }
}

function placeKey({ name, unit, village, district }: Person): string {
  return [nameSkeleton(name), unit, village, district].join('\n')
}

/** Numbers or genders that differ tell two people of one name apart. */
function mayBeSame(left: Person, right: Person): boolean {
  if (hasNumber(left) && hasNumber(right)) return false
  if (left.gender !== null && right.gender !== null && left.gender !== right.gender) return false
  const [one, other] = [birthDigits(left), birthDigits(right)]
  return one === '' || other === '' || one === other
}

function hasNumber(person: Person): boolean {
  return person.nip !== null || person.nik !== null
}

/** A NIP begins with the date of birth, which a damaged one mostly still shows. */
function birthDigits({ nip, idWritten }: Person): string {
  const digits = (nip ?? idWritten ?? '').replace(/\D/g, '')
  return digits.length < 8 ? '' : digits.slice(0, 8)
}
