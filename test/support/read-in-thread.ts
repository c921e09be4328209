/** The reader without its thread: what is wrong shows at once and with its cause. */
import { parseWorkbook } from '../../electron/backend/spreadsheets/parse-workbook.ts'
import type { WorkbookInput } from '../../electron/backend/spreadsheets/parse-workbook.ts'
import { ReadProblem } from '../../electron/backend/spreadsheets/problem.ts'
import type { Sheet } from '../../shared/domain/sheet.ts'

export async function readInThread(input: WorkbookInput): Promise<Sheet[]> {
  const sheets: Sheet[] = []
  await parseWorkbook(input, {
    onSheet: (name, hidden) => sheets.push({ name, hidden, rows: [], merges: [] }),
    onRow: (row) => sheets.at(-1)?.rows.push(row),
    onMerges: (merges) => sheets.at(-1)?.merges.push(...merges),
    onAlive() {},
  })
  return sheets
}

export async function readBytes(bytes: Uint8Array, name = 'peserta.xlsx'): Promise<Sheet[]> {
  return readInThread({ name, bytes })
}

/** Row number and cells of the first sheet, as a table that a test can compare at a glance. */
export async function firstRows(
  bytes: Uint8Array,
  name?: string,
): Promise<[row: number, ...cells: string[]][]> {
  const [sheet] = await readBytes(bytes, name)
  return (sheet?.rows ?? []).map(({ row, cells }) => [row, ...cells])
}

/** The problem that reading ends with; anything else that is thrown goes on. */
export async function problemOf(reading: Promise<unknown>): Promise<ReadProblem | undefined> {
  try {
    await reading
    return undefined
  } catch (error) {
    if (error instanceof ReadProblem) return error
    throw error
  }
}
