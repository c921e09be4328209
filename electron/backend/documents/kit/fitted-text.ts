/** Texts below each other, as large as a box allows: long ones shrink, they are never cut off. */
import type { Align, Paper } from './paper.ts'
import { type FontName, type Line, lineHeight, type TextStyle } from './text.ts'

/** `share` is the size in parts of the largest where all have room; the first text is the one that matters. */
export type FitText = { text: string; font: FontName; share: number }
export type Fitted = { parts: { lines: Line[]; style: TextStyle }[]; gap: number; height: number }
export type FitRoom = {
  width: number
  height: number
  /** Size of the largest text, in points. */
  largest: number
  /** The first text keeps to so many lines while that leaves it large enough. */
  mostLines?: number
}

/** Parts of the largest size. */
const SMALLEST_WELL_SET = 0.55
const SMALLEST = 0.25
const STEP = 0.92
const GAP = 0.14

export function fitTexts(paper: Paper, texts: readonly FitText[], room: FitRoom): Fitted {
  const shown = texts.filter(({ text }) => text !== '')
  for (let scale = 1; ; scale *= STEP) {
    const fitted = setAt(paper, shown, room, scale)
    // A word is broken, or a name set in many lines, only where it would make everything too small to read.
    const isWellSet = scale <= SMALLEST_WELL_SET || keepsShape(paper, shown, fitted, room)
    if ((fitted.height <= room.height && isWellSet) || scale < SMALLEST) return fitted
  }
}

export function drawFitted(
  paper: Paper,
  { parts, gap }: Fitted,
  box: { x: number; y: number; width: number },
  align: Align = 'left',
): void {
  let { y } = box
  for (const { lines, style } of parts) y += paper.lines(lines, { ...box, y }, style, align) + gap
}

function setAt(paper: Paper, texts: readonly FitText[], { width, largest }: FitRoom, scale: number): Fitted {
  const gap = GAP * largest * scale
  const parts = texts.map(({ text, font, share }) => {
    // The smaller everything gets, the nearer the sizes are, so that the lower lines stay readable.
    const near = share + (1 - share) * (1 - scale)
    const style: TextStyle = { font, size: largest * near * scale }
    return { style, lines: paper.measurer.wrap(text, style, width) }
  })
  const height = parts.reduce((sum, { lines, style }) => sum + lines.length * lineHeight(style) + gap, -gap)
  return { parts, gap, height }
}

function keepsShape(paper: Paper, texts: readonly FitText[], { parts }: Fitted, room: FitRoom): boolean {
  const [text, part] = [texts[0], parts[0]]
  if (!text || !part) return true
  const isBroken = text.text.split(' ').some((word) => paper.measurer.width(word, part.style) > room.width)
  return !isBroken && part.lines.length <= (room.mostLines ?? Infinity)
}
