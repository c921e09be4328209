/** CSV, TSV and rows pasted from a spreadsheet. */
import { CsvError, parse } from 'csv-parse/sync'
import type { Collector } from '../collector.ts'
import { limits } from '../limits.ts'
import { guessDelimiter, namedDelimiter } from './delimiter.ts'
import type { Delimiter } from './delimiter.ts'

/** Excel holds 32,767 characters in a cell; a longer record is a quote that was never closed. */
const longestRecord = 40_000

export function readCsv(text: string, sheetName: string, out: Collector): void {
  const named = namedDelimiter(text)
  const body = (named ? named.rest : text).replace(/\r\n?/g, '\n')
  const delimiter = named?.delimiter ?? guessDelimiter(body) ?? '\t'
  out.startSheet(sheetName, false)
  if (hasSoundQuotes(body, delimiter, () => out.alive())) {
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

/** False when a quote stays open or swallows rows: then quotes can't be trusted. */
function hasSoundQuotes(text: string, delimiter: Delimiter, alive: () => void): boolean {
  if (!text.includes('"')) return true
  let sound = true
  try {
    eachRecord(text, delimiter, (cells, row) => {
      if (row % 1_000 === 0) alive()
      if (sound) sound = !cells.some((cell) => swallowsRows(cell, delimiter))
    })
  } catch (error) {
    if (error instanceof CsvError) return false
    throw error
  }
  return sound
}

/** Several lines that each hold several delimiters are rows, not a cell. */
function swallowsRows(cell: string, delimiter: Delimiter): boolean {
  if (!cell.includes('\n')) return false
  return cell.split('\n').filter((line) => line.split(delimiter).length > 2).length > 1
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
    max_record_size: longestRecord * limits.columns,
    on_record: (record: string[]) => {
      row += 1
      take(record, row)
      return null
    },
  })
}
