/** Draws one attendance list: what it is about, the table to sign in, the note and the signatures. */
import type { AttendanceAudience } from '#shared/contract/document-options/attendance-list.ts'
import { thousands } from '#shared/domain/words.ts'
import type { AttendanceLine } from './attendance-lines.ts'
import type { AttendanceListData, AttendancePart } from './attendance-list-data.ts'
import { BODY, SMALL, TITLE } from '../event-facts.ts'
import { CAPTURED_NOTE, capturedOf } from '../captured-signatures.ts'
import { drawLabels } from '../kit/label-block.ts'
import { drawLetterhead } from '../kit/letterhead.ts'
import { mm } from '../kit/page-size.ts'
import type { Paper } from '../kit/paper.ts'
import { drawSignatures, signaturesHeight } from '../kit/signatures.ts'
import { type Cell, type Column, drawTable, type Row } from '../kit/table.ts'
import type { TextStyle } from '../kit/text.ts'
import { zigZagCell } from '../kit/zig-zag.ts'

const CELL: TextStyle = { font: 'regular', size: 9 }
const HEAD: TextStyle = { font: 'bold', size: 9 }
const NIP: TextStyle = { font: 'regular', size: 8 }
const ROW_HEIGHT_MM = 10.2

type TableColumn = Column & { cellOf: (line: AttendanceLine) => Cell }
type Look = { columns: TableColumn[]; signatureMm: number }

export function drawAttendancePart(part: AttendancePart, data: AttendanceListData, paper: Paper): void {
  drawLetterhead(paper, data.letterhead)
  paper.paragraph(data.title.toUpperCase(), TITLE, { align: 'center', spaceAfter: mm(4) })
  drawLabels(paper, part.labels, BODY)
  paper.y += mm(3)
  const notes = notesOf(part, data)
  const notesHeight = paper.heightOf(() => drawNotes(paper, notes))
  const { columns, signatureMm } = lookOf(data.audience, part.lines)
  drawTable(paper, {
    columns: [{ head: 'No.', widthMm: 10, align: 'center' }, ...columns],
    rows: rowsOf(part, columns),
    style: CELL,
    headStyle: HEAD,
    rowsPerGroup: 2,
    keepWithLast: notesHeight + mm(6) + signaturesHeight(paper, data.signatures, BODY),
    shared: zigZagCell({
      widthMm: signatureMm,
      head: 'Tanda tangan',
      first: 1,
      remarks: part.lines.map((line) => line.arrived),
      signers: part.lines.map((line) => line.participantId),
      captured: part.lines.map((line) => capturedOf(line, data.captured)),
    }),
  })
  paper.y += mm(2)
  drawNotes(paper, notes)
  paper.y += mm(4)
  drawSignatures(paper, data.signatures, BODY)
}

/** The name takes what the others leave. Where units are mixed they stand below the position, which needs room. */
function lookOf(audience: AttendanceAudience, lines: readonly AttendanceLine[]): Look {
  const mixed = lines.some((line) => line.origin !== '')
  const position: TableColumn = { head: mixed ? 'Jabatan / Instansi' : 'Jabatan', cellOf: positionCell }
  if (audience === 'guests') {
    const name = {
      head: 'Nama',
      cellOf: (line: AttendanceLine) => [...cellOf(line.name), ...insteadOf(line)],
    }
    return { columns: [name, { ...position, widthMm: 62 }], signatureMm: 46 }
  }
  const name: TableColumn = { head: 'Nama / NIP', cellOf: nameCell }
  if (audience === 'speakers') {
    const topic = { head: 'Materi', widthMm: 40, cellOf: (line: AttendanceLine) => cellOf(line.topic ?? '') }
    return { columns: [name, { ...position, widthMm: 37 }, topic], signatureMm: 40 }
  }
  const rank = {
    head: 'Pangkat, Gol.',
    widthMm: mixed ? 27 : 28,
    cellOf: (line: AttendanceLine) => cellOf(line.rank),
  }
  return { columns: [name, rank, { ...position, widthMm: mixed ? 43 : 37 }], signatureMm: mixed ? 42 : 44 }
}

function nameCell(line: AttendanceLine): Cell {
  const { name, nip } = line
  return [{ text: name }, ...(nip === '' ? [] : [{ text: `NIP. ${nip}`, style: NIP }]), ...insteadOf(line)]
}

function insteadOf({ represents = '' }: AttendanceLine): Cell {
  return represents === '' ? [] : [{ text: represents, style: NIP }]
}

function positionCell({ position, origin }: AttendanceLine): Cell {
  const below = origin === '' ? [] : [{ text: origin, style: NIP }]
  return [...cellOf(position), ...below]
}

function cellOf(text: string): Cell {
  return text === '' ? [] : [{ text }]
}

function rowsOf({ lines, blankRows }: AttendancePart, columns: readonly TableColumn[]): Row[] {
  const people = lines.map((line, index): Row => ({
    minHeightMm: ROW_HEIGHT_MM,
    cells: [[{ text: String(index + 1) }], ...columns.map((column) => column.cellOf(line))],
  }))
  const blank = Array.from({ length: blankRows }, (_, index): Row => ({
    minHeightMm: ROW_HEIGHT_MM,
    cells: [[{ text: String(lines.length + index + 1) }], ...columns.map(() => [])],
  }))
  return [...people, ...blank]
}

const WHO: Readonly<Record<AttendanceAudience, string>> = {
  participants: 'peserta',
  guests: 'undangan',
  speakers: 'narasumber',
  committee: 'panitia',
}

function notesOf({ lines, blankRows }: AttendancePart, data: AttendanceListData): string[] {
  const { audience, privacyNote } = data
  const who = WHO[audience]
  const total = `Jumlah ${who} dalam daftar: ${thousands(lines.length)} orang.`
  const hasCaptured = lines.some((line) => capturedOf(line, data.captured) !== null)
  const note = [...(hasCaptured ? [CAPTURED_NOTE] : []), ...(privacyNote === '' ? [] : [privacyNote])]
  if (blankRows === 0) return [total, ...note]
  const [first, last] = [lines.length + 1, lines.length + blankRows]
  const rows = first === last ? `Baris ${first}` : `Baris ${first}–${last}`
  return [`${total} ${rows} disediakan untuk ${who} yang belum terdaftar.`, ...note]
}

function drawNotes(paper: Paper, notes: readonly string[]): void {
  for (const note of notes) paper.paragraph(note, SMALL)
}
