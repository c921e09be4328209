/** Draws receipts: a line and a place to sign for everybody, sums on every page, the total in words. */
import { total } from '#shared/domain/payment.ts'
import { rupiah, terbilang, thousands } from '#shared/domain/words.ts'
import { BODY, BODY_BOLD, DOTS, TITLE } from '../event-facts.ts'
import { drawFooters } from '../kit/footer.ts'
import { drawLabels } from '../kit/label-block.ts'
import { drawLetterhead } from '../kit/letterhead.ts'
import { mm } from '../kit/page-size.ts'
import type { Paper } from '../kit/paper.ts'
import { setRunningHead } from '../kit/running-head.ts'
import { drawSignatures, signaturesHeight } from '../kit/signatures.ts'
import { type Cell, type Column, drawTable } from '../kit/table.ts'
import type { TextStyle } from '../kit/text.ts'
import { zigZagCell } from '../kit/zig-zag.ts'
import type { PaymentLine, PaymentReceiptsData } from './payment-receipts-data.ts'

const CELL: TextStyle = { font: 'regular', size: 8.5 }
const SMALL: TextStyle = { font: 'regular', size: 7.5 }
const BOLD: TextStyle = { font: 'bold', size: 8.5 }
const ROW_HEIGHT_MM = 10.2
const AMOUNT_MM = 27

type MoneyColumn = { head: string; of: (line: PaymentLine) => number | null }

const GROSS: MoneyColumn = { head: 'Jumlah', of: (line) => line.gross }
const WITH_TAX: readonly MoneyColumn[] = [
  GROSS,
  // No tax for one person is no blank in the sum.
  { head: 'PPh 21', of: (line) => (line.gross === null ? null : (line.tax ?? 0)) },
  { head: 'Diterima', of: (line) => line.net },
]

export function drawReceipts(paper: Paper, data: PaymentReceiptsData): void {
  setRunningHead(paper, data.runningHead)
  drawLetterhead(paper, data.letterhead)
  paper.paragraph(data.title.toUpperCase(), TITLE, { align: 'center', spaceAfter: mm(4) })
  drawLabels(paper, data.labels, BODY)
  paper.y += mm(3)
  const money = data.hasTax ? WITH_TAX : [GROSS]
  const closing = closingLines(data)
  const closingHeight = paper.heightOf(() => drawClosing(paper, closing))
  drawReceiptTable(
    paper,
    data,
    money,
    closingHeight + mm(10) + signaturesHeight(paper, data.signatures, BODY),
  )
  paper.y += mm(3)
  drawClosing(paper, closing)
  paper.y += mm(5)
  drawSignatures(paper, data.signatures, BODY)
  drawFooters(paper, (page) => `${data.label} · lembar ${page}`)
}

function drawReceiptTable(
  paper: Paper,
  data: PaymentReceiptsData,
  money: readonly MoneyColumn[],
  keepWithLast: number,
): void {
  const isWide = paper.pageWidth > paper.pageHeight
  const words = columnsFor(isWide)
  drawTable(paper, {
    columns: [
      { head: 'No.', widthMm: 9, align: 'center' },
      ...words,
      ...money.map(({ head }): Column => ({
        head,
        widthMm: AMOUNT_MM,
        align: 'right',
      })),
    ],
    rows: data.lines.map((line, index) => ({
      minHeightMm: ROW_HEIGHT_MM,
      cells: [
        [{ text: thousands(index + 1) }],
        ...words.map((column) => column.cellOf(line)),
        ...money.map(({ of }) => cellOf(amountText(of(line)))),
      ],
    })),
    style: CELL,
    headStyle: BOLD,
    rowsPerGroup: 2,
    keepWithLast,
    shared: zigZagCell({ widthMm: isWide ? 44 : 34, head: 'Tanda tangan', first: 1 }),
    sums: { style: BOLD, span: words.length + 1, after: sumsOf(data.lines, money) },
  })
}

type WordColumn = Column & { cellOf: (line: PaymentLine) => Cell }

/** On a lying sheet everything has its own column; on an upright one it stands below the name. */
function columnsFor(isWide: boolean): WordColumn[] {
  const nameCell = ({ name, identity }: PaymentLine) => [{ text: name }, ...cellOf(identity, SMALL)]
  const placeCell = ({ position, origin }: PaymentLine) => [...cellOf(position), ...cellOf(origin, SMALL)]
  if (!isWide) {
    const below = ({ rank, position, origin, description }: PaymentLine) =>
      [rank, position, origin, description].flatMap((text) => cellOf(text, SMALL))
    return [
      { head: 'Nama / NIP / NIK / Jabatan / Uraian', cellOf: (line) => [...nameCell(line), ...below(line)] },
    ]
  }
  return [
    { head: 'Nama / NIP / NIK', cellOf: nameCell },
    { head: 'Gol.', widthMm: 27, cellOf: ({ rank }) => cellOf(rank) },
    { head: 'Jabatan / Instansi', widthMm: 52, cellOf: placeCell },
    { head: 'Uraian', widthMm: 28, cellOf: ({ description }) => cellOf(description) },
  ]
}

function cellOf(text: string, style?: TextStyle): Cell {
  return text === '' ? [] : [style ? { text, style } : { text }]
}

function amountText(amount: number | null): string {
  return amount === null ? '' : rupiah(amount)
}

/** Running sums, so that a page break costs nothing. A sum with a blank in it is dots. */
function sumsOf(
  lines: readonly PaymentLine[],
  money: readonly MoneyColumn[],
): (rows: number) => readonly string[] {
  const running = money.map(({ of }) => {
    let sum: number | null = 0
    return lines.map((line) => (sum = total([sum, of(line)])))
  })
  return (rows) =>
    running.map((sums) => {
      const sum = rows === 0 ? 0 : sums[rows - 1]
      return sum === null || sum === undefined ? '…………' : rupiah(sum)
    })
}

function closingLines({ lines, hasTax }: PaymentReceiptsData): string[] {
  const paid = total(lines.map((line) => line.net))
  const words = paid === null ? DOTS : `${terbilang(paid)} rupiah`
  const what = hasTax ? 'Jumlah diterima' : 'Jumlah'
  return [
    `${what}: ${paid === null ? DOTS : rupiah(paid)} untuk ${thousands(lines.length)} orang.`,
    `Terbilang: ${words.charAt(0).toUpperCase()}${words.slice(1)}.`,
  ]
}

function drawClosing(paper: Paper, [sum = '', words = '']: readonly string[]): void {
  paper.paragraph(sum, BODY)
  paper.paragraph(words, BODY_BOLD)
}
