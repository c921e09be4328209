/** A second row of the same person: the NIP below the name, or a further office beside a merged name. */
import type { Person } from '../person.ts'
import { readRank } from '../rank.ts'
import { hasLetter } from '../spelling.ts'
import { continues } from './broken-text.ts'
import { isGelar, readNameCell } from './name-cell.ts'
import type { RowCells } from './row-cells.ts'
import { identityOf } from './row-identity.ts'
import { warnAboutFormulas, type RowColumns } from './row-person.ts'
import type { PersonRow } from './sheet-roster.ts'
import { longestOf } from './text-limits.ts'

export function continuePerson(last: PersonRow, cells: RowCells, columns: RowColumns): void {
  const { person, warnings } = last
  const nameCell = readNameCell(cells.raw('name'), columns.name)
  const isSaid = !hasLetter(nameCell.name) || isGelar(nameCell.name) || readRank(nameCell.name) !== null
  if (isGelar(nameCell.name)) person.name = withGelar(person.name, nameCell.name)
  const identity = identityOf(cells, nameCell.ids, columns.identityParts, warnings)
  person.nip ??= identity.nip
  person.nik ??= identity.nik
  person.idWritten ??= identity.idWritten
  person.gender ??= identity.gender
  if (identity.holder !== null && person.category === 'undangan') person.category = identity.holder
  const besideNip = identity.beside.find((text) => readRank(text) !== null) ?? null
  const rank = nameCell.others.get('rank') ?? (readRank(nameCell.name) === null ? besideNip : nameCell.name)
  person.rank = joined(person.rank, cells.text('rank') ?? cells.text('pangkat') ?? rank, ', ', longestOf.rank)
  person.position = joined(person.position, cells.text('position'), '; ', longestOf.position)
  keepRest(person, cells, columns, isSaid ? null : nameCell.name)
  warnAboutFormulas(cells, warnings)
}

/** `S.H., M.Hum.` in the row below `Dr. Lukas Bria,`. */
function withGelar(name: string, gelar: string): string {
  const both = name.endsWith(',') ? `${name} ${gelar}` : `${name}, ${gelar}`
  return gelar === '' || both.length > longestOf.name ? name : both
}

function joined(
  before: string | null,
  more: string | null,
  separator: string,
  longest: number,
): string | null {
  if (before === null || more === null) return before ?? more
  if (before.includes(more)) return before
  const both = `${before}${continues(before, more) ? ' ' : separator}${more}`
  return both.length > longest ? before : both
}

/** What else stands in the second row is kept under its header. */
function keepRest(person: Person, cells: RowCells, columns: RowColumns, words: string | null): void {
  const texts = new Map(Object.entries(person.extra))
  // Cells merged downwards say again what the first row said.
  const known = new Set(Object.values(person))
  const add = (label: string, text: string | null) => {
    if (text === null || known.has(text)) return
    const before = texts.get(label)
    texts.set(label, before === undefined ? text : `${before}; ${text}`)
  }
  add(columns.labelOf('name'), words)
  for (const { column, label } of columns.unclaimed) add(label, cells.textAt(column))
  for (const field of [
    'note',
    'phone',
    'email',
    'unit',
    'sub_unit',
    'village',
    'district',
    'seat',
    'birth_date',
  ] as const) {
    add(columns.labelOf(field), cells.text(field))
  }
  person.extra = Object.fromEntries(texts)
}
