/** Whether the quotes of a text file can be trusted, judged before anything is taken out of it. */
import { sheetEdge } from '../limits.ts'
import { ReadProblem } from '../problem.ts'
import { columnName } from '#shared/domain/column-name.ts'
import type { Delimiter } from './delimiter.ts'

const quote = 34
const lineFeed = 10

/**
 * False when a quote is never closed, closes in the middle of a cell, or encloses what looks like rows:
 * then somebody typed a `"` and meant nothing by it, and trusting it would swallow people.
 * @throws {ReadProblem} `too_many_columns` when a row has more cells than any spreadsheet
 */
export function hasSoundQuotes(text: string, delimiter: Delimiter): boolean {
  const parting = delimiter.charCodeAt(0)
  let cells = 1
  let row = 1
  for (let at = 0; at < text.length; at += 1) {
    const opensCell = at === 0 || isEdge(text.charCodeAt(at - 1), parting)
    if (opensCell && text.charCodeAt(at) === quote) {
      at = endOfQuoted(text, at, parting)
      if (at < 0) return false
    } else if (text.charCodeAt(at) === lineFeed) {
      cells = 1
      row += 1
    } else if (text.charCodeAt(at) === parting) {
      cells += 1
      if (cells > sheetEdge.columns) {
        const cell = `${columnName(sheetEdge.columns)}${row}`
        throw new ReadProblem('too_many_columns', { cell, limit: sheetEdge.columns })
      }
    }
  }
  return true
}

/** The place of the closing quote, or -1 when there is none that can be trusted. */
function endOfQuoted(text: string, start: number, parting: number): number {
  let rows = 0
  let parts = 1
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === parting) parts += 1
    else if (code === lineFeed) {
      if (parts > 2) rows += 1
      parts = 1
    } else if (code === quote) {
      if (text.charCodeAt(at + 1) === quote) at += 1
      else if (at + 1 < text.length && !isEdge(text.charCodeAt(at + 1), parting)) return -1
      // Several lines that each hold several cells are rows, not a cell.
      else return rows + (parts > 2 ? 1 : 0) > 1 ? -1 : at
    }
  }
  return -1
}

function isEdge(code: number, parting: number): boolean {
  return code === parting || code === lineFeed
}
