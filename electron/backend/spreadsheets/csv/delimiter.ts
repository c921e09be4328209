/** Which character parts the cells of a text file. */

export type Delimiter = ';' | ',' | '\t' | '|'

/** In this order when two fit equally well. */
const delimiters: readonly Delimiter[] = ['\t', ';', '|', ',']

const sampleCharacters = 200_000
const sampleRecords = 500

/**
 * The delimiter that gives the most rows the same number of cells. Commas of titles such as
 * "Budi, S.H." lose against the real one because their number varies from row to row; where nothing
 * parts the rows evenly the text is one column, and `undefined` is returned.
 */
export function guessDelimiter(text: string): Delimiter | undefined {
  const sample = text.slice(0, sampleCharacters)
  let best: { delimiter: Delimiter; score: number } | undefined
  for (const delimiter of delimiters) {
    const score = evenness(sample, delimiter)
    if (score > 0.3 && score > (best?.score ?? 0)) best = { delimiter, score }
  }
  return best?.delimiter
}

/** Excel's own hint in the first line: `sep=;`. */
export function namedDelimiter(text: string): { delimiter: Delimiter; rest: string } | undefined {
  const found = /^"?sep=([;,|\t])"?[ \t]*(?:\r\n?|\n|$)/i.exec(text)
  const delimiter = delimiters.find((each) => each === found?.[1])
  return found && delimiter ? { delimiter, rest: text.slice(found[0].length) } : undefined
}

/** 0 … 1: the share of filled rows that have the commonest number of cells above one. */
function evenness(sample: string, delimiter: Delimiter): number {
  const { fields, spaced, delimiters: found } = countFields(sample, delimiter)
  if (fields.length === 0 || found === 0) return 0
  const byCount = new Map<number, number>()
  for (const count of fields) if (count > 1) byCount.set(count, (byCount.get(count) ?? 0) + 1)
  let rows = 0
  let cells = 0
  for (const [count, times] of byCount)
    if (times > rows || (times === rows && count > cells)) [rows, cells] = [times, count]
  const share = rows / fields.length
  // In `1. Budi, S.H., M.Si.` the commas belong to the names.
  const isProse = share < 0.95 || (delimiter === ',' && spaced > found / 2)
  if (isProse && delimiter !== '\t' && isNumberedList(sample, delimiter)) return 0
  // Programs write no space behind a delimiter; prose and titles behind names do.
  if (delimiter === ',' && spaced > found / 2 && (share < 0.95 || cells < 3)) return 0
  return share
}

/** The lines with this character begin with the number of a list, and none before them is a header. */
function isNumberedList(sample: string, delimiter: Delimiter): boolean {
  const lines = sample.split('\n').filter((line) => line.includes(delimiter))
  const [first = ''] = lines
  return listLine.test(first) && lines.filter((line) => listLine.test(line)).length * 2 > lines.length
}

const listLine = /^(?:\[?\d{1,2}[/.-]\d[^:]*:\d\d[^:]*:)?[\s*_]*\(?\d{1,4}\s?[.)]\s*[*_]?\p{L}/u

/** Cells per filled row, quotes respected. */
function countFields(
  sample: string,
  delimiter: Delimiter,
): { fields: number[]; delimiters: number; spaced: number } {
  const fields: number[] = []
  let count = 1
  let found = 0
  let spaced = 0
  let quoted = false
  let fieldStart = true
  let blank = true
  for (let at = 0; at < sample.length && fields.length < sampleRecords; at += 1) {
    const character = sample.charAt(at)
    if (quoted) {
      if (character === '"') quoted = false
    } else if (character === '"' && (fieldStart || sample.charAt(at - 1) === '"')) quoted = true
    else if (character === delimiter) {
      count += 1
      found += 1
      if (sample.charAt(at + 1) === ' ') spaced += 1
    } else if (character === '\n' || character === '\r') {
      if (!blank || count > 1) fields.push(count)
      count = 1
      blank = true
    } else if (character !== ' ') blank = false
    if (quoted) blank = false
    fieldStart = character === delimiter || character === '\n' || character === '\r'
  }
  if (!blank || count > 1) fields.push(count)
  return { fields, delimiters: found, spaced }
}
