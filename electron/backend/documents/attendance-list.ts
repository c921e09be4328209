/** Daftar hadir: zig-zag signature cells, repeated head, blank rows, signature block. */
import type { Participant } from '#shared/contract/participants.ts'
import { formatNip } from '#shared/domain/nip.ts'
import { formatRank } from '#shared/domain/rank.ts'
import { clock, dayAndDate } from '#shared/domain/time-text.ts'
import { toLocal, type Zone } from '#shared/domain/time.ts'
import { thousands } from '#shared/domain/words.ts'
import { blankRowsOfUnit, byUnit, together } from './attendance-groups.ts'
import type { PaperData, PaperDocument } from './document.ts'
import { BODY, eventLabels, officialsWith, signedBy, signingCity, SMALL, TITLE } from './event-facts.ts'
import { drawFooters } from './kit/footer.ts'
import { drawLabels, type Label } from './kit/label-block.ts'
import { drawLetterhead } from './kit/letterhead.ts'
import { mm } from './kit/page-size.ts'
import type { Paper } from './kit/paper.ts'
import { setRunningHead } from './kit/running-head.ts'
import { drawSignatures, signaturesHeight, type SignedBlock } from './kit/signatures.ts'
import { drawTable, type Row } from './kit/table.ts'
import { lineHeight, type TextStyle } from './kit/text.ts'
import { zigZagCell } from './kit/zig-zag.ts'
import { countPeople, originOf, peopleOf, positionOf, somebody } from './people.ts'

export type AttendanceLine = {
  name: string
  nip: string
  rank: string
  position: string
  origin: string
  /** "QR 08.41" where arrivals are shown. */
  arrived: string | null
}
export type AttendancePart = {
  labels: Label[]
  lines: AttendanceLine[]
  blankRows: number
  /** Stands on the pages that follow the first. */
  runningHead: string
}
export type AttendanceListData = PaperData & { parts: AttendancePart[]; signatures: SignedBlock[] }

const CELL: TextStyle = { font: 'regular', size: 9 }
const HEAD: TextStyle = { font: 'bold', size: 9 }
const NIP: TextStyle = { font: 'regular', size: 8 }
const ROW_HEIGHT_MM = 10.2
/** The name takes what these leave. Where units are mixed they stand below the position, which needs room. */
const COLUMNS_MM = {
  mixed: { number: 10, rank: 27, position: 43, signature: 42 },
  oneUnit: { number: 10, rank: 28, position: 37, signature: 44 },
}
export const attendanceList: PaperDocument<'attendance_list', AttendanceListData> = {
  kind: 'attendance_list',
  stage: 'at_event',

  offers: () => [
    {
      title: 'Daftar hadir',
      purpose: 'Daftar peserta dengan kolom tanda tangan berselang-seling.',
      options: { kind: 'attendance_list' },
    },
  ],

  load: (db, options, context) => {
    const { event, office, day, letterhead } = context
    const people = peopleOf(db, options, context)
    if (options.blankRows === 0 || options.perUnit) somebody(people)
    const groups = options.perUnit ? byUnit(people) : [together(people)]
    const parts = groups.map((group): AttendancePart => ({
      labels: [...eventLabels(event, day), ...(group.label ? [group.label] : [])],
      lines: group.people.map((person) =>
        lineOf(person, group.unit, options.showArrival ? event.zone : null),
      ),
      blankRows: options.perUnit
        ? blankRowsOfUnit(group.people.length, options.blankRows)
        : options.blankRows,
      runningHead: ['Daftar Hadir Peserta', dayAndDate(day), group.label?.value ?? event.title].join(' · '),
    }))
    const signer = officialsWith(event, 'penanggung_jawab', 'penandatangan')[0]
    return {
      title: 'Daftar Hadir Peserta',
      label: 'IKR · daftar-hadir',
      institution: office?.name ?? event.organisers[0] ?? '',
      page: options.paper,
      letterhead,
      parts,
      signatures: [signedBy(signer, office, { signedAt: { city: signingCity(event, office), date: day } })],
    }
  },

  countPeople,

  layout: (data, paper) => {
    data.parts.forEach((part, index) => {
      setRunningHead(paper, '')
      if (index > 0) paper.newPage()
      setRunningHead(paper, part.runningHead)
      drawPart(part, data, paper)
    })
    drawFooters(paper, (page) => `${data.label} · lembar ${page}`)
  },
}

function drawPart(part: AttendancePart, data: AttendanceListData, paper: Paper): void {
  drawLetterhead(paper, data.letterhead)
  paper.paragraph('DAFTAR HADIR PESERTA', TITLE, { align: 'center', spaceAfter: mm(4) })
  drawLabels(paper, part.labels, BODY)
  paper.y += mm(3)
  const notes = notesOf(part)
  const closing = notes.length * lineHeight(SMALL) + mm(6) + signaturesHeight(paper, data.signatures, BODY)
  const widths = COLUMNS_MM[part.lines.some((line) => line.origin !== '') ? 'mixed' : 'oneUnit']
  drawTable(paper, {
    columns: [
      { head: 'No.', widthMm: widths.number, align: 'center' },
      { head: 'Nama / NIP' },
      { head: 'Pangkat, Gol.', widthMm: widths.rank },
      {
        head: part.lines.some((line) => line.origin !== '') ? 'Jabatan / Instansi' : 'Jabatan',
        widthMm: widths.position,
      },
    ],
    rows: rowsOf(part),
    style: CELL,
    headStyle: HEAD,
    rowsPerGroup: 2,
    keepWithLast: closing,
    shared: zigZagCell({
      widthMm: widths.signature,
      head: 'Tanda tangan',
      first: 1,
      remarks: part.lines.map((line) => line.arrived),
    }),
  })
  paper.y += mm(2)
  for (const note of notes) paper.paragraph(note, SMALL)
  paper.y += mm(4)
  drawSignatures(paper, data.signatures, BODY)
}

function rowsOf({ lines, blankRows }: AttendancePart): Row[] {
  const people = lines.map((line, index): Row => ({
    minHeightMm: ROW_HEIGHT_MM,
    cells: [
      [{ text: String(index + 1) }],
      [{ text: line.name }, ...(line.nip === '' ? [] : [{ text: `NIP. ${line.nip}`, style: NIP }])],
      [{ text: line.rank }],
      [{ text: line.position }, ...(line.origin === '' ? [] : [{ text: line.origin, style: NIP }])].filter(
        (part) => part.text !== '',
      ),
    ],
  }))
  const blank = Array.from({ length: blankRows }, (_, index): Row => ({
    minHeightMm: ROW_HEIGHT_MM,
    cells: [[{ text: String(lines.length + index + 1) }], [], [], []],
  }))
  return [...people, ...blank]
}

function notesOf({ lines, blankRows }: AttendancePart): string[] {
  const total = `Jumlah peserta dalam daftar: ${thousands(lines.length)} orang.`
  if (blankRows === 0) return [total]
  const [first, last] = [lines.length + 1, lines.length + blankRows]
  const rows = first === last ? `Baris ${first}` : `Baris ${first}–${last}`
  return [`${total} ${rows} disediakan untuk peserta yang belum terdaftar.`]
}

function lineOf(person: Participant, unitAbove: string | null, zone: Zone | null): AttendanceLine {
  const origin = originOf(person)
  return {
    name: person.name,
    nip: person.nip === null ? '' : formatNip(person.nip),
    rank: person.rank === null ? '' : formatRank(person.rank),
    position: positionOf(person),
    origin: origin === unitAbove ? '' : origin,
    arrived:
      zone === null || person.arrivedAt === null ? null : `QR ${clock(toLocal(person.arrivedAt, zone).time)}`,
  }
}
