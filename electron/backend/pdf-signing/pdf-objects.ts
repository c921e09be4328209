/**
 * Finds objects in a PDF of ours by its cross-reference tables, the newest revision first. Not a reader of PDFs
 * from anywhere: what pdfkit and this folder write is all it knows.
 */

/** The file is not built as ours are. */
export class NotOurPdf extends Error {}

export type PdfObjects = {
  /** Number of the first object that does not exist yet. */
  size: number
  root: number
  info: number
  /** As it stands in the trailer. */
  id: string
  /** Where the newest table of cross-references begins. */
  table: number
  /** The dictionary of an object, as text. */
  dictionary: (object: number) => string
}

const MOST_REVISIONS = 50
const LONGEST_DICTIONARY = 100_000
const ENTRY_LENGTH = 20

export function readObjects(pdf: Buffer): PdfObjects {
  const table = numberIn(
    /startxref\s+(\d+)\s+%%EOF\s*$/,
    pdf.toString('latin1', Math.max(0, pdf.length - 64)),
  )
  const places = new Map<number, number>()
  const trailer = readTable(pdf, table, places)
  const size = numberIn(/\/Size (\d+)/, trailer)
  let previous = /\/Prev (\d+)/.exec(trailer)?.[1]
  for (let revision = 0; previous !== undefined; revision++) {
    if (revision > MOST_REVISIONS) throw new NotOurPdf('too many revisions')
    previous = /\/Prev (\d+)/.exec(readTable(pdf, Number(previous), places))?.[1]
  }
  return {
    ...{ size, table },
    root: numberIn(/\/Root (\d+) 0 R/, trailer),
    info: numberIn(/\/Info (\d+) 0 R/, trailer),
    id: textIn(/\/ID (\[[^\]]*\])/, trailer),
    dictionary: (object) => dictionaryAt(pdf, object, places.get(object)),
  }
}

/** Adds the places that no newer table has named; answers the trailer. */
function readTable(pdf: Buffer, at: number, places: Map<number, number>): string {
  const end = pdf.indexOf('startxref', at, 'latin1')
  const trailerAt = pdf.indexOf('trailer', at, 'latin1')
  if (end < 0 || trailerAt < 0 || trailerAt > end) throw new NotOurPdf('no trailer')
  const head = /^xref\s+/.exec(pdf.toString('latin1', at, at + 16))
  if (!head) throw new NotOurPdf('no table')
  for (let line = at + head[0].length; line < trailerAt;) {
    const section = /^(\d+) (\d+)\s*\n/.exec(pdf.toString('latin1', line, line + 32))
    if (!section) throw new NotOurPdf('no section')
    const [first, count] = [Number(section[1]), Number(section[2])]
    line += section[0].length
    for (let index = 0; index < count; index++, line += ENTRY_LENGTH) {
      const entry = pdf.toString('latin1', line, line + ENTRY_LENGTH)
      if (entry[17] === 'n' && !places.has(first + index))
        places.set(first + index, Number(entry.slice(0, 10)))
    }
  }
  return pdf.toString('latin1', trailerAt, end)
}

function dictionaryAt(pdf: Buffer, object: number, at: number | undefined): string {
  if (at === undefined) throw new NotOurPdf('no object')
  const text = pdf.toString('latin1', at, Math.min(pdf.length, at + LONGEST_DICTIONARY))
  const found = /^(\d+) 0 obj\s+([^]*?)\s*(?:endobj|\bstream\b)/.exec(text)
  if (!found || Number(found[1]) !== object) throw new NotOurPdf('no object')
  return found[2] ?? ''
}

export function textIn(pattern: RegExp, text: string): string {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) throw new NotOurPdf('another shape')
  return found
}

export function numberIn(pattern: RegExp, text: string): number {
  return Number(textIn(pattern, text))
}
