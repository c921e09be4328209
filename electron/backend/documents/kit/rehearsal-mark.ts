/** GLADI across every page of a rehearsal, below what is printed, and in words at its head. */
import { mm } from './page-size.ts'
import type { Paper } from './paper.ts'
import type { TextStyle } from './text.ts'

type Point = readonly [x: number, y: number]

/** The letters as lines in a square of side 1; y points down. */
const LETTERS: readonly (readonly (readonly Point[])[])[] = [
  [
    [
      [0.95, 0.2],
      [0.78, 0.04],
      [0.5, 0],
      [0.2, 0.1],
      [0.02, 0.35],
      [0.02, 0.65],
      [0.2, 0.9],
      [0.5, 1],
      [0.8, 0.94],
      [0.97, 0.78],
      [0.97, 0.55],
      [0.6, 0.55],
    ],
  ],
  [
    [
      [0.1, 0],
      [0.1, 1],
      [0.9, 1],
    ],
  ],
  [
    [
      [0, 1],
      [0.5, 0],
      [1, 1],
    ],
    [
      [0.18, 0.66],
      [0.82, 0.66],
    ],
  ],
  [
    [
      [0.05, 0.5],
      [0.05, 1],
      [0.5, 1],
      [0.86, 0.84],
      [0.97, 0.5],
      [0.86, 0.16],
      [0.5, 0],
      [0.05, 0],
      [0.05, 0.5],
    ],
  ],
  [
    [
      [0.5, 0],
      [0.5, 1],
    ],
  ],
]
const GREY = '#dcdfe3'
/** Of the diagonal; the rest is between the letters and beside the word. */
const WORD_SHARE = 0.62
const LETTER_SHARE = 0.78
const STROKE_SHARE = 0.13
/** Of the stroke: as much as closes a corner without standing out of a curve. */
const OVERLAP = 0.22

const NOTE: TextStyle = { font: 'bold', size: 8 }
const SENTENCES = [
  'GLADI · bukan dokumen resmi, tidak dapat diperiksa keasliannya, untuk dimusnahkan',
  'GLADI · bukan dokumen resmi',
  'GLADI',
]
const NOTE_TOP_MM = 3.5

/** At the beginning of a page, before anything else is drawn on it. */
export function drawRehearsalMark(paper: Paper): void {
  const { pageWidth, pageHeight } = paper
  const diagonal = Math.hypot(pageWidth, pageHeight)
  const step = (diagonal * WORD_SHARE) / LETTERS.length
  const side = step * LETTER_SHARE
  const width = side * STROKE_SHARE
  const [along, up] = [pageWidth / diagonal, -pageHeight / diagonal]
  const placed = ([x, y]: Point, letter: number): Point => {
    const right = (letter - LETTERS.length / 2) * step + (step - side) / 2 + x * side
    const down = (y - 0.5) * side
    return [pageWidth / 2 + right * along - down * up, pageHeight / 2 + right * up + down * along]
  }
  const segments = LETTERS.flatMap((lines, letter) =>
    lines.flatMap((line) =>
      line
        .slice(1)
        .map((end, index) =>
          lengthened(placed(line[index] ?? end, letter), placed(end, letter), width * OVERLAP),
        ),
    ),
  )
  paper.strokes(segments, width, GREY)
}

/** The sentence over everything else, as long as the page is wide. */
export function drawRehearsalNote(paper: Paper): void {
  paper.onAllPages(({ pageWidth }) => {
    const widths = SENTENCES.map((sentence) => paper.measurer.lineWidth(sentence, NOTE))
    const fitting = widths.findIndex((width) => width <= pageWidth - mm(10))
    const place = fitting < 0 ? SENTENCES.length - 1 : fitting
    paper.line(SENTENCES[place] ?? 'GLADI', (pageWidth - (widths[place] ?? 0)) / 2, mm(NOTE_TOP_MM), NOTE)
  })
}

/** Strokes end bluntly, so each reaches a little into the next. */
function lengthened([x1, y1]: Point, [x2, y2]: Point, by: number): [number, number, number, number] {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1
  const [right, down] = [((x2 - x1) / length) * by, ((y2 - y1) / length) * by]
  return [x1 - right, y1 - down, x2 + right, y2 + down]
}
