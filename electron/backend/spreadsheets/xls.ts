/**
 * Old binary workbooks (BIFF). They are read with SheetJS, which is loaded only for them: their sheets
 * end at 65,536 × 256, so a far cell can't make it run away as it does with XLSX.
 */
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import type { Collector } from './collector.ts'
import { numberText, parseNumberFormat } from './number-format.ts'
import { ReadProblem } from './problem.ts'

export async function readXls(bytes: Buffer, out: Collector): Promise<void> {
  const workbook = await parseBiff(bytes)
  const epoch1904 = workbook.Workbook?.WBProps?.date1904 === true
  for (const [index, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name]
    // Charts have no cells.
    if (!sheet || (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet')) continue
    out.startSheet(name, (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0)
    giveRows(sheet, epoch1904, out)
    for (const { s: start, e: end } of sheet['!merges'] ?? []) {
      out.merge({ top: start.r + 1, left: start.c, bottom: end.r + 1, right: end.c })
    }
    out.endSheet()
  }
}

async function parseBiff(bytes: Buffer): Promise<WorkBook> {
  const { read } = await import('@e965/xlsx')
  try {
    return read(bytes, { type: 'buffer', dense: true, cellNF: true, cellHTML: false, cellFormula: false })
  } catch (error) {
    const locked = error instanceof Error && /password|encrypt/i.test(error.message)
    throw new ReadProblem(locked ? 'password_protected' : 'damaged_file', {}, { cause: error })
  }
}

function giveRows(sheet: WorkSheet, epoch1904: boolean, out: Collector): void {
  const rows: (CellObject[] | undefined)[] = sheet['!data'] ?? []
  for (const [index, cells] of rows.entries()) {
    if (!cells) continue
    if (index % 1_000 === 0) out.alive()
    out.startRow(index + 1)
    cells.forEach((cell, column) => {
      const { text, numeric } = cellText(cell, epoch1904)
      out.cell(column, text, numeric)
    })
    out.endRow()
  }
}

function cellText(cell: CellObject, epoch1904: boolean): { text: string; numeric: boolean } {
  const { v: value, z: format } = cell
  if (typeof value === 'number' && cell.t === 'n') {
    const stored = Math.abs(value) >= 1e15 ? Number(value.toPrecision(15)).toExponential() : String(value)
    return numberText(stored, parseNumberFormat(String(format ?? 'General')), epoch1904)
  }
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', numeric: false }
  if (cell.t === 'e') return { text: cell.w ?? '', numeric: false }
  return { text: typeof value === 'string' ? value : '', numeric: false }
}
