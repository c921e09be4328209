/** CSV, TSV and rows pasted from a spreadsheet. */
import { CsvError, parse } from 'csv-parse/sync'
import type { Collector } from '../collector.ts'
import { hasSoundQuotes } from './quotes.ts'
import { guessDelimiter, namedDelimiter } from './delimiter.ts'
import type { Delimiter } from './delimiter.ts'

export function readCsv(text: string, sheetName: string, out: Collector): void {
  const named = namedDelimiter(text)
  const body = (named ? named.rest : text).replace(/\r\n?/g, '\n')
  const delimiter = named?.delimiter ?? guessDelimiter(body) ?? '\t'
  out.startSheet(sheetName, false)
  if (hasSoundQuotes(body, delimiter)) {
    eachRecord(body, delimiter, (cells, row) => giveRow(cells, row, out))
  } else {
    readLineByLine(body, delimiter, out)
  }
  out.endSheet()
}

/** Rows pasted from Excel are parted by tabs even when names are full of commas. */
export function readPasted(text: string, sheetName: string, out: Collector): void {
  if (!text.includes('\t')) return readCsv(text, sheetName, out)
  readCsv(`sep=\t\n${text}`, sheetName, out)
}

function giveRow(cells: string[], row: number, out: Collector): void {
  if (row % 1_000 === 0) out.alive()
  out.startRow(row)
  for (const [column, cell] of cells.entries()) if (cell !== '') out.cell(column, plainCell(cell), false)
  out.endRow()
}

/** `="0812"` is how exporters keep Excel from turning an identity number into a number. */
function plainCell(cell: string): string {
  const formula = /^="(.*)"$/s.exec(cell)
  return formula?.[1] === undefined ? cell : formula[1].replaceAll('""', '"')
}

/** Every line is a row; a line whose quotes don't close keeps them as they are. */
function readLineByLine(text: string, delimiter: Delimiter, out: Collector): void {
  let row = 0
  for (const line of text.split('\n')) {
    row += 1
    giveRow(cellsOfLine(line, delimiter), row, out)
  }
}

function cellsOfLine(line: string, delimiter: Delimiter): string[] {
  let cells: string[] = []
  try {
    eachRecord(line, delimiter, (found) => {
      cells = found
    })
    return cells
  } catch (error) {
    if (error instanceof CsvError) return line.split(delimiter)
    throw error
  }
}

function eachRecord(text: string, delimiter: Delimiter, take: (cells: string[], row: number) => void): void {
  let row = 0
  parse(text, {
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    on_record: (record: string[]) => {
      row += 1
      take(record, row)
      return null
    },
  })
}
