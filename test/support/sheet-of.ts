/** Sheets written down by hand, as the spreadsheet reader hands them over, and their reading as a roster. */
import { interpret } from '../../electron/backend/services/roster/draft.ts'
import type { Person } from '#shared/domain/person.ts'
import type { RosterField } from '#shared/domain/roster/fields.ts'
import type { Sheet, SheetMerge, SheetRow, Workbook } from '#shared/domain/sheet.ts'

export type SheetOptions = {
  name?: string
  hidden?: boolean
  merges?: readonly string[]
  numeric?: readonly number[]
}

/** One line of text per row, cells divided by `|`; an empty line is an empty row, `\n` within a cell a new line. */
export function sheetOf(text: string, options: SheetOptions = {}): Sheet {
  const lines = text
    .replace(/^\n/, '')
    .replace(/\n\s*$/, '')
    .split('\n')
  return sheetOfCells(
    lines.map((line) => line.split('|').map((cell) => cell.trim().replaceAll(String.raw`\n`, '\n'))),
    options,
  )
}

export function sheetOfCells(cells: readonly (readonly string[])[], options: SheetOptions = {}): Sheet {
  const rows = cells.flatMap((texts, index): SheetRow[] => {
    const last = texts.findLastIndex((text) => text !== '')
    if (last < 0) return []
    const row = { row: index + 1, cells: texts.slice(0, last + 1) }
    return [options.numeric === undefined ? row : { ...row, numeric: [...options.numeric] }]
  })
  const merges = (options.merges ?? []).map(mergeOf)
  return { name: options.name ?? 'Peserta', hidden: options.hidden ?? false, rows, merges }
}

/** `B8:G8`. */
export function mergeOf(range: string): SheetMerge {
  const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? []
  if (top === '') throw new RangeError(`no range: ${range}`)
  return { top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right) }
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** One sheet of the reading, with what tests ask for most. */
export type Reading = {
  used: boolean
  whyNot: string | null
  headerRow: number | null
  /** Fields from left to right, `-` for none. */
  fields: (RosterField | '-')[]
  people: Person[]
  /** `row name` of everybody accepted. */
  accepted: string[]
  /** `row code`. */
  rejected: string[]
  warnings: string[]
  /** `row why`. */
  ignored: string[]
}

export function readSheets(...sheets: Sheet[]): Reading[] {
  return readBook({ sheets })
}

export function readSheet(sheet: Sheet): Reading {
  const [reading] = readSheets(sheet)
  if (reading === undefined) throw new RangeError('a reading for every sheet')
  return reading
}

export function readBook(workbook: Workbook): Reading[] {
  return interpret(workbook, { sheets: [], nips: [] }, () => undefined).map(({ tables, whyNot, roster }) => ({
    used: whyNot === null,
    whyNot,
    headerRow: tables[0].layout.headerRow,
    fields: tables[0].layout.columns.map(({ field }) => field ?? '-'),
    people: (roster?.people ?? []).map(({ person }) => person),
    accepted: (roster?.people ?? []).map(({ row, person }) => `${row} ${person.name}`),
    rejected: (roster?.rejected ?? []).map(({ row, code }) => `${row} ${code}`),
    warnings: [...(roster?.people ?? []), ...(roster?.rejected ?? [])].flatMap(({ row, warnings }) =>
      warnings.map(({ code }) => `${row} ${code}`),
    ),
    ignored: (roster?.ignored ?? []).map(({ row, why }) => `${row} ${why}`),
  }))
}
