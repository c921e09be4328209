/** One page that shows what a printer does to a page: rulers at every edge, greys, codes, letters. */
import { RULER_MM, SCANNER_TEST_CODE } from '#shared/domain/rehearsal.ts'
import { outlineBox } from '../kit/outlined-box.ts'
import { mm, NO_MARGINS_MM, PAGE_SIZES } from '../kit/page-size.ts'
import { Paper } from '../kit/paper.ts'
import { drawQr } from '../kit/qr.ts'
import { drawRehearsalMark } from '../kit/rehearsal-mark.ts'
import { type FontName, lineHeight, type TextStyle } from '../kit/text.ts'
import { drawAcross, drawDown, drawEdges } from './rulers.ts'

const TITLE = 'Halaman kalibrasi'
const NOTE = 'GLADI · bukan dokumen resmi'
const HEAD: TextStyle = { font: 'bold', size: 16 }
const BODY: TextStyle = { font: 'regular', size: 10 }
const SMALL: TextStyle = { font: 'regular', size: 7.5 }
const QR_MM = [30, 22, 15]
const QUIET_MM = 4
const GREYS = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]
const GREY_MM = { width: 13, height: 12 }
const LEFT_MM = 38
const FONTS: readonly [FontName, string][] = [
  ['regular', 'Biasa'],
  ['bold', 'Tebal'],
  ['italic', 'Miring'],
]
const SIZES = [12, 9, 7]
const SAMPLE = 'Netralitas ASN 0123456789'

export type CalibrationPage = { paper: 'F4' | 'A4'; resources: string; createdAt: number }

/** A PDF of one page. */
export async function drawCalibrationPage({
  paper: name,
  resources,
  createdAt,
}: CalibrationPage): Promise<Uint8Array> {
  const size = PAGE_SIZES[name]
  const paper = new Paper({
    ...{ size, marginsMm: NO_MARGINS_MM, title: TITLE, author: 'Ikrar', createdAt, resources },
    underlay: drawRehearsalMark,
  })
  drawEdges(paper, size)
  drawAcross(paper, { xMm: 45, yMm: 36, lengthMm: RULER_MM.across, name: 'A' })
  drawDown(paper, { xMm: 27, yMm: 24, lengthMm: RULER_MM.down, name: 'B' })
  paper.y = mm(46)
  drawWords(paper, `${name === 'F4' ? 'F4 (Folio)' : 'A4'}, ${size.widthMm} × ${size.heightMm} mm`)
  drawGreys(paper)
  drawCodes(paper)
  drawLetters(paper)
  return paper.finish()
}

function drawWords(paper: Paper, sheet: string): void {
  const x = mm(LEFT_MM)
  paper.line(`${TITLE} · ${sheet}`, x, paper.y, HEAD)
  paper.y += lineHeight(HEAD) + mm(1)
  paper.line(NOTE, x, paper.y, { ...BODY, font: 'bold' })
  paper.y += lineHeight(BODY) + mm(3)
  const questions = [
    `1. Ukur garis A dengan penggaris. Panjangnya harus ${RULER_MM.across} mm.`,
    `2. Ukur garis B. Panjangnya harus ${RULER_MM.down} mm.`,
    '3. Di setiap tepi, lihat angka terkecil yang masih tercetak. Yang terbesar dari keempatnya dicatat.',
    '4. Pindai ketiga kode QR. Catat berapa yang terbaca.',
  ]
  for (const question of questions) {
    const lines = paper.measurer.wrap(question, BODY, paper.pageWidth - x - mm(25))
    paper.y += paper.lines(lines, { x, y: paper.y, width: paper.pageWidth - x - mm(25) }, BODY) + mm(1)
  }
  paper.y += mm(5)
}

function drawGreys(paper: Paper): void {
  const [width, height] = [mm(GREY_MM.width), mm(GREY_MM.height)]
  GREYS.forEach((percent, place) => {
    const box = { x: mm(LEFT_MM) + place * width, y: paper.y, width, height }
    const shade = Math.round(255 * (1 - percent / 100))
    const middle = box.y + height / 2
    paper.strokes(
      [[box.x, middle, box.x + width, middle]],
      height,
      `#${shade.toString(16).padStart(2, '0').repeat(3)}`,
    )
    outlineBox(paper, box, 0.4)
    paper.line(`${percent} %`, box.x + mm(2), box.y + height + mm(1), SMALL)
  })
  paper.y += height + mm(10)
}

function drawCodes(paper: Paper): void {
  let x = mm(LEFT_MM)
  const tallest = mm(Math.max(...QR_MM))
  for (const sizeMm of QR_MM) {
    // Readers want white around a code.
    const middle = paper.y + mm(sizeMm) / 2
    paper.strokes(
      [[x - mm(QUIET_MM), middle, x + mm(sizeMm + QUIET_MM), middle]],
      mm(sizeMm + 2 * QUIET_MM),
      '#ffffff',
    )
    drawQr(paper, SCANNER_TEST_CODE, { x, y: paper.y, size: mm(sizeMm) })
    paper.line(`${sizeMm} mm`, x + mm(2), paper.y + mm(sizeMm + QUIET_MM), SMALL)
    x += mm(sizeMm + 18)
  }
  paper.y += tallest + mm(12)
}

function drawLetters(paper: Paper): void {
  for (const [font, word] of FONTS) {
    for (const size of SIZES) {
      paper.line(`${word} ${size}: ${SAMPLE}`, mm(LEFT_MM), paper.y, { font, size })
      paper.y += lineHeight({ font, size }) + mm(1.5)
    }
    paper.y += mm(2)
  }
}
