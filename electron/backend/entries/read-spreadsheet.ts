/** The thread that reads one foreign spreadsheet and then ends. */
import { parentPort, workerData } from 'node:worker_threads'
import type { SheetRow } from '#shared/domain/sheet.ts'
import { parseWorkbook } from '../spreadsheets/parse-workbook.ts'
import type { WorkbookInput } from '../spreadsheets/parse-workbook.ts'
import { ReadProblem } from '../spreadsheets/problem.ts'
import type { ReaderMessage } from '../spreadsheets/read-workbook.ts'

const batchRows = 1_000
const batchCharacters = 500_000
const aliveEveryMs = 500

let rows: SheetRow[] = []
let characters = 0
let lastSaid = 0

function say(message: ReaderMessage): void {
  lastSaid = performance.now()
  parentPort?.postMessage(message)
}

function flush(): void {
  if (rows.length === 0) return
  say({ type: 'rows', json: JSON.stringify(rows) })
  rows = []
  characters = 0
}

async function main(input: WorkbookInput): Promise<void> {
  await parseWorkbook(input, {
    onSheet(name, hidden) {
      flush()
      say({ type: 'sheet', name, hidden })
    },
    onRow(row) {
      rows.push(row)
      for (const cell of row.cells) characters += cell.length
      if (rows.length >= batchRows || characters >= batchCharacters) flush()
    },
    onMerges(merges) {
      flush()
      say({ type: 'merges', merges })
    },
    onAlive() {
      if (performance.now() - lastSaid > aliveEveryMs) say({ type: 'alive' })
    },
  })
  flush()
  say({ type: 'done' })
}

try {
  // The one who starts this thread, readWorkbook, passes exactly this.
  await main(workerData as WorkbookInput)
} catch (error) {
  if (!(error instanceof ReadProblem)) throw error
  say({ type: 'problem', code: error.code, data: error.data })
}
