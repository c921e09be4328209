/** Rulers for a calibration page: two to be measured, and steps at every edge that show how much of it is lost. */
import { mm, type PageSize } from '../kit/page-size.ts'
import type { Paper } from '../kit/paper.ts'
import type { TextStyle } from '../kit/text.ts'

const NUMBER: TextStyle = { font: 'regular', size: 6.5 }
const NAME: TextStyle = { font: 'bold', size: 12 }
const HAIR = 0.35
const LINE = 0.8
/** As far from the edge as printers of offices leave white. */
const EDGE_MM = 15
const STEP_MM = 8

type Ruler = { xMm: number; yMm: number; lengthMm: number; name: string }

export function drawAcross(paper: Paper, { xMm, yMm, lengthMm, name }: Ruler): void {
  const [x, y] = [mm(xMm), mm(yMm)]
  paper.strokes([[x, y, x + mm(lengthMm), y]], LINE)
  paper.strokes(
    marks(lengthMm).map(({ at, tallMm }) => [x + mm(at), y, x + mm(at), y - mm(tallMm)] as const),
    HAIR,
  )
  for (let at = 0; at <= lengthMm; at += 10) paper.line(String(at), x + mm(at) - mm(1), y + mm(0.8), NUMBER)
  paper.line(name, x - mm(8), y - mm(4), NAME)
}

export function drawDown(paper: Paper, { xMm, yMm, lengthMm, name }: Ruler): void {
  const [x, y] = [mm(xMm), mm(yMm)]
  paper.strokes([[x, y, x, y + mm(lengthMm)]], LINE)
  paper.strokes(
    marks(lengthMm).map(({ at, tallMm }) => [x, y + mm(at), x + mm(tallMm), y + mm(at)] as const),
    HAIR,
  )
  for (let at = 0; at <= lengthMm; at += 10) paper.line(String(at), x - mm(5.5), y + mm(at) - mm(1.2), NUMBER)
  paper.line(name, x - mm(1.5), y - mm(7), NAME)
}

/** A stair at each edge: the step with the number n stands n millimetres from it. */
export function drawEdges(paper: Paper, { widthMm, heightMm }: PageSize): void {
  for (let far = 1; far <= EDGE_MM; far++) {
    const along = (far - (EDGE_MM + 1) / 2) * STEP_MM
    const [x, y] = [widthMm / 2 + along, heightMm / 2 + along]
    const half = STEP_MM / 2
    const steps: [number, number, number, number][] = [
      [x - half, far, x + half, far],
      [x - half, heightMm - far, x + half, heightMm - far],
      [far, y - half, far, y + half],
      [widthMm - far, y - half, widthMm - far, y + half],
    ]
    paper.strokes(
      steps.map((step) => step.map(mm) as [number, number, number, number]),
      LINE,
    )
    const places: [number, number][] = [
      [x - 1, far + 0.6],
      [x - 1, heightMm - far - 3],
      [far + 0.6, y - 1.2],
      [widthMm - far - 3, y - 1.2],
    ]
    for (const [left, top] of places) paper.line(String(far), mm(left), mm(top), NUMBER)
  }
}

function marks(lengthMm: number): { at: number; tallMm: number }[] {
  return Array.from({ length: lengthMm + 1 }, (_, at) => ({
    at,
    tallMm: at % 10 === 0 ? 4 : at % 5 === 0 ? 3 : 2,
  }))
}
