/** Draws the list of who is invited, the attachment of a single letter. */
import type { InvitationsData } from './invitation.ts'
import { BODY, TITLE } from '../event-facts.ts'
import { drawLabels } from '../kit/label-block.ts'
import { mm } from '../kit/page-size.ts'
import type { Paper } from '../kit/paper.ts'
import { setRunningHead } from '../kit/running-head.ts'
import { drawSignatures, signaturesHeight } from '../kit/signatures.ts'
import { drawTable } from '../kit/table.ts'
import { lineHeight, type TextStyle } from '../kit/text.ts'

const CELL: TextStyle = { font: 'regular', size: 10 }
const HEAD: TextStyle = { font: 'bold', size: 10 }
const ROW_HEIGHT_MM = 7.5
/** The block above the list stands at the right, this wide. */
const BLOCK = mm(78)

export function drawInvitationList(
  paper: Paper,
  { signatures, attachment }: Pick<InvitationsData, 'signatures' | 'attachment'>,
): void {
  if (!attachment) return
  paper.newPage()
  setRunningHead(
    paper,
    ['Daftar Undangan', ...attachment.labels.map((one) => `${one.label} ${one.value}`)].join(' · '),
  )
  const x = paper.right - BLOCK
  for (const line of attachment.lines) {
    const lines = paper.measurer.wrap(line, BODY, BLOCK)
    paper.y += paper.lines(lines, { x, y: paper.y, width: BLOCK }, BODY)
  }
  drawLabels(paper, attachment.labels, BODY, { x })
  paper.y += mm(6)
  paper.paragraph('DAFTAR UNDANGAN', TITLE, { align: 'center', spaceAfter: mm(4) })
  drawTable(paper, {
    columns: [
      { head: 'No.', widthMm: 11, align: 'center' },
      { head: 'Nama' },
      { head: 'Jabatan', widthMm: 56 },
      { head: 'Instansi/Alamat', widthMm: 46 },
    ],
    rows: attachment.listed.map(({ name, position, origin }, index) => ({
      minHeightMm: ROW_HEIGHT_MM,
      cells: [String(index + 1), name, position, origin].map((text) => (text === '' ? [] : [{ text }])),
    })),
    style: CELL,
    headStyle: HEAD,
    keepWithLast: mm(6) + lineHeight(BODY) + signaturesHeight(paper, signatures, BODY),
  })
  paper.y += mm(6)
  drawSignatures(paper, signatures, BODY)
  setRunningHead(paper, '')
}
