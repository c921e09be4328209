/** Cells that hold for several rows: merged downwards, or written only where a group begins. */
import type { Sheet, SheetRow } from '../sheet.ts'
import type { RosterField } from './fields.ts'
import type { RosterColumn } from './mapping.ts'

/** By row number and column, only for cells that are empty themselves or say `as above`. */
export type Fills = ReadonlyMap<number, ReadonlyMap<number, string>>

const shared: readonly RosterField[] = [
  'unit',
  'sub_unit',
  'district',
  'village',
  'category',
  'position',
  'rank',
  'pangkat',
  'note',
  'seat',
  'gender',
]
const grouping: readonly RosterField[] = ['unit', 'sub_unit', 'district', 'village']

/** @param isPerson whether the row at this index of `sheet.rows` can be a person's */
export function fillsOf(
  sheet: Sheet,
  dataFrom: number,
  columns: readonly RosterColumn[],
  isPerson: (index: number) => boolean,
): Fills {
  const fills = new Map<number, Map<number, string>>()
  const put = (row: number, column: number, text: string) => {
    const ofRow = fills.get(row)
    if (ofRow === undefined) fills.set(row, new Map([[column, text]]))
    else ofRow.set(column, text)
  }
  fillMerged(sheet, dataFrom, columns, put)
  for (const { column, field } of columns) {
    if (field !== null && shared.includes(field)) fillDittos(sheet, dataFrom, column, put)
  }
  for (const { column, field } of columns) {
    if (field === null || !grouping.includes(field)) continue
    if (isWrittenPerGroup(sheet, dataFrom, column, isPerson, fills)) fillGroups(sheet, dataFrom, column, put)
  }
  return fills
}

/** Rows that belong to the row above because the cell in this column is merged downwards. */
export function rowsMergedInto(sheet: Sheet, dataFrom: number, column: number): ReadonlySet<number> {
  const first = sheet.rows[dataFrom]?.row ?? Infinity
  const covered = new Set<number>()
  for (const merge of sheet.merges) {
    if (merge.top < first || merge.bottom - merge.top > 10 || merge.left > column || merge.right < column)
      continue
    for (let row = merge.top + 1; row <= merge.bottom; row++) covered.add(row)
  }
  return covered
}

function fillMerged(
  sheet: Sheet,
  dataFrom: number,
  columns: readonly RosterColumn[],
  put: (row: number, column: number, text: string) => void,
): void {
  const downwards = sheet.merges.filter((merge) => merge.bottom > merge.top)
  if (downwards.length === 0) return
  const fillable = new Set(
    columns.filter(({ field }) => field !== null && shared.includes(field)).map(({ column }) => column),
  )
  const rows = new Map<number, SheetRow>()
  for (const row of sheet.rows.slice(dataFrom)) rows.set(row.row, row)
  for (const { top, bottom, left } of downwards) {
    const text = rows.get(top)?.cells[left] ?? ''
    if (text === '' || !fillable.has(left)) continue
    for (let row = top + 1; row <= bottom && rows.size > 0; row++) {
      if (rows.has(row)) put(row, left, text)
    }
  }
}

/** `"`, `sda` (sama dengan di atas), `idem`. */
const ditto = /^(?:["”“″〃]|''|-\s*["”″']+\s*-|s\.?\s?d\.?\s?a\.?|idem\.?)$/i

function fillDittos(
  sheet: Sheet,
  dataFrom: number,
  column: number,
  put: (row: number, column: number, text: string) => void,
): void {
  let above = ''
  for (let index = dataFrom; index < sheet.rows.length; index++) {
    const row = sheet.rows[index]
    const cell = row?.cells[column] ?? ''
    if (row === undefined || cell === '') continue
    if (cell.length < 8 && ditto.test(cell.trim())) put(row.row, column, above)
    else above = cell
  }
}

/** The first person has it, most have not, and it changes wherever it stands: exported merged cells. */
function isWrittenPerGroup(
  sheet: Sheet,
  dataFrom: number,
  column: number,
  isPerson: (index: number) => boolean,
  fills: Fills,
): boolean {
  let people = 0
  let filled = 0
  let last = ''
  for (let index = dataFrom; index < sheet.rows.length; index++) {
    const row = sheet.rows[index]
    if (row === undefined || !isPerson(index)) continue
    people++
    const text = row.cells[column]?.trim() ?? ''
    if (text === '') {
      if (people === 1 || fills.get(row.row)?.has(column) === true) return false
      continue
    }
    if (text === last) return false
    last = text
    filled++
  }
  return people >= 4 && filled * 2 <= people
}

function fillGroups(
  sheet: Sheet,
  dataFrom: number,
  column: number,
  put: (row: number, column: number, text: string) => void,
): void {
  let text = ''
  for (const row of sheet.rows.slice(dataFrom)) {
    const own = row.cells[column]?.trim() ?? ''
    if (own !== '') text = row.cells[column] ?? ''
    else if (text !== '') put(row.row, column, text)
  }
}
