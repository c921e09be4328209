/** What a file is, by its content: the extension is only what somebody called it. */
import { decodeText } from './csv/decode-text.ts'
import { ReadProblem } from './problem.ts'
import type { LooksLike } from './problem.ts'

export type Detected =
  | { kind: 'zip' | 'xls' }
  | { kind: 'csv' | 'html' | 'xml_2003' | 'flat_ods'; text: string }

/** First bytes of what people attach by mistake, as Latin-1 text. */
const signatures: readonly [start: string, looksLike: LooksLike][] = [
  ['%PDF', 'pdf'],
  ['\u0089PNG', 'picture'],
  ['\u00ff\u00d8\u00ff', 'picture'],
  ['GIF8', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
  ['{\\rtf', 'document'],
  ['Rar!', 'archive'],
  ['7z\u00bc\u00af', 'archive'],
  ['\u001f\u008b', 'archive'],
  ['BZh', 'archive'],
  ['\u00fd7zXZ', 'archive'],
  ['SQLite format 3', 'unknown'],
  ['\u007fELF', 'unknown'],
  ['RIFF', 'picture'],
]

const compoundFile = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'

export function detect(bytes: Buffer): Detected {
  if (bytes.length === 0) throw new ReadProblem('empty_file')
  const start = bytes.toString('latin1', 0, 16)
  if (start.startsWith('PK\u0003\u0004')) return { kind: 'zip' }
  if (start.startsWith('PK\u0005\u0006')) throw new ReadProblem('not_a_spreadsheet', { looksLike: 'archive' })
  if (start.startsWith(compoundFile)) return detectCompound(bytes)
  if (isBareBiff(bytes)) return { kind: 'xls' }
  const known = signatures.find(([signature]) => start.startsWith(signature))
  if (known) throw new ReadProblem('not_a_spreadsheet', { looksLike: known[1] })
  return detectText(bytes)
}

/** The storage of old Office files; the names of its streams tell what is inside. */
function detectCompound(bytes: Buffer): Detected {
  const hasStream = (name: string): boolean => bytes.includes(Buffer.from(`${name}\0`, 'utf16le'))
  if (hasStream('EncryptedPackage')) throw new ReadProblem('password_protected')
  if (hasStream('Workbook') || hasStream('Book') || hasStream('WORKBOOK') || hasStream('BOOK'))
    return { kind: 'xls' }
  if (hasStream('WordDocument')) throw new ReadProblem('not_a_spreadsheet', { looksLike: 'document' })
  if (hasStream('PowerPoint Document'))
    throw new ReadProblem('not_a_spreadsheet', { looksLike: 'presentation' })
  // Without its list of streams, e.g. when the end is missing, nothing more can be told.
  throw new ReadProblem('damaged_file')
}

/** Of the first record of Excel 2, 3 and 4, 5, 8; two tabs in UTF-16 would be a record of nine. */
const firstRecordLengths: ReadonlySet<number> = new Set([4, 6, 8, 16])

/** A workbook stream without storage around it: Excel 2 to 4, and some exporters. */
function isBareBiff(bytes: Buffer): boolean {
  const [id, version, length, high] = bytes
  return (
    id === 0x09 && [0, 2, 4, 8].includes(version ?? -1) && firstRecordLengths.has(length ?? 0) && high === 0
  )
}

function detectText(bytes: Buffer): Detected {
  const text = decodeText(bytes)
  if (text === undefined) throw new ReadProblem('not_a_spreadsheet', { looksLike: 'unknown' })
  const head = text.slice(0, 20_000).trimStart()
  if (head === '' && text.trim() === '') throw new ReadProblem('empty_file')
  if (head.startsWith('<')) return detectMarkup(head, text.trimStart())
  if (/^mime-version:/i.test(head)) throw new ReadProblem('not_a_spreadsheet', { looksLike: 'web_page' })
  if (/^[[{]\s*["[{]/.test(head)) throw new ReadProblem('not_a_spreadsheet', { looksLike: 'unknown' })
  return { kind: 'csv', text }
}

function detectMarkup(head: string, text: string): Detected {
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet') && /<(\w+:)?Workbook\b/.test(head)) {
    return { kind: 'xml_2003', text }
  }
  if (/<office:document\b/.test(head)) return { kind: 'flat_ods', text }
  if (/<table\b/i.test(text)) return { kind: 'html', text }
  throw new ReadProblem('not_a_spreadsheet', { looksLike: 'web_page' })
}
