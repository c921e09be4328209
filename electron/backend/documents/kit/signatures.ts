/** Signature blocks side by side: one stands at the right, two at the edges, three in a row. */
import { SIGNATURE_GAP_LINES, type SignatureBlock } from '#shared/domain/signature-block.ts'
import { outlineBox } from './outlined-box.ts'
import { mm } from './page-size.ts'
import type { Paper } from './paper.ts'
import type { SignatureShape } from './signature-shape.ts'
import type { Box } from './box.ts'
import { type Line, lineHeight, type TextStyle } from './text.ts'

/** `above` is what stands over the office, e.g. "Saksi," or "Mengetahui,". */
export type SignedBlock = SignatureBlock & {
  above: string | null
  /** Stands small in a box where the signature goes, e.g. "Meterai Rp10.000". */
  inGap?: string
  /** Empty lines for signature and stamp, where the style wants more than the usual. */
  gapLines?: number
  /** A place for ink only, without a field for a certified signature: one of very many, or no official's. */
  inkOnly?: true
  /** What was drawn on a screen. */
  captured?: SignatureShape
  /** The participant who signs here in ink, where a photo of the sheet is to be read. */
  participantId?: string | null
}

const GAP = mm(6)
/** Between office and name, for the signature and the stamp that touches it. */
const LEAST_GAP = mm(20)
/** Left below every row of blocks. */
export const SIGNATURES_GAP = mm(5)
const CAPTURED_WIDTH = mm(50)
const UNDERLINE_DROP = 1.4

type Part = { lines: Line[]; style: TextStyle; underline?: boolean }
type Placed = {
  above: Part[]
  below: Part[]
  inGap: string | undefined
  gapLines: number
  /** Whose field for a certified signature stands in the gap. */
  signer: string | null
  captured: SignatureShape | null
  participantId: string | null
  x: number
  width: number
}

const BOX = { width: mm(22), padding: mm(2), style: { font: 'regular', size: 7.5 } } as const
const BOX_COLOR = '#666666'

export function signaturesHeight(paper: Paper, blocks: readonly SignedBlock[], style: TextStyle): number {
  const heights = rows(blocks).map((row) => rowHeight(place(paper, row, style), style))
  return heights.reduce(
    (sum, height) => sum + height + SIGNATURES_GAP,
    heights.length > 0 ? -SIGNATURES_GAP : 0,
  )
}

/** All blocks on one page, if one page holds them; begins a new one if they don't fit. */
export function drawSignatures(paper: Paper, blocks: readonly SignedBlock[], style: TextStyle): void {
  paper.need(signaturesHeight(paper, blocks, style))
  for (const row of rows(blocks)) {
    const placed = place(paper, row, style)
    const height = rowHeight(placed, style)
    paper.need(height)
    for (const block of placed) drawBlock(paper, block, placed, style)
    paper.y += height + SIGNATURES_GAP
  }
}

/** Four and more stand in pairs below each other. */
function rows(blocks: readonly SignedBlock[]): SignedBlock[][] {
  if (blocks.length <= 3) return blocks.length === 0 ? [] : [[...blocks]]
  const pairs: SignedBlock[][] = []
  for (let start = 0; start < blocks.length; start += 2) pairs.push(blocks.slice(start, start + 2))
  return pairs
}

function place(paper: Paper, row: readonly SignedBlock[], style: TextStyle): Placed[] {
  const bold: TextStyle = { ...style, font: 'bold' }
  const columns = Math.max(2, row.length)
  const width = (paper.width - (columns - 1) * GAP) / columns
  return row.map((block, index) => {
    const column = row.length === 1 ? columns - 1 : index
    const wrap = (text: string, using: TextStyle, isName = false): Part => ({
      lines: paper.measurer.wrap(text, using, width),
      style: using,
      underline: isName,
    })
    // Beside a block with place and date, the others begin one line lower.
    const placeLine = block.place ?? (row.some((other) => other.place !== null) ? '' : null)
    const above = [placeLine, block.above, ...block.office.filter((text) => text !== '')].filter(
      (text) => text !== null,
    )
    return {
      above: above.map((text) => wrap(text, style)),
      below: [
        // Dots are written on; they need no line below them.
        isBlank(block.name) ? wrap(block.name, style) : wrap(block.name, bold, true),
        ...block.below.map((text) => wrap(text, style)),
      ],
      inGap: block.inGap,
      captured: block.captured ?? null,
      participantId: block.participantId ?? null,
      gapLines: block.gapLines ?? SIGNATURE_GAP_LINES,
      signer: block.inkOnly ? null : signerOf(block),
      x: paper.left + column * (width + GAP),
      width,
    }
  })
}

function isBlank(name: string): boolean {
  return /^[.…\s]*$/.test(name)
}

/** "Drs. EDUARD CONTOH, KEPALA BADAN" */
function signerOf({ name, office }: SignedBlock): string {
  const words = [name, ...office].filter((text) => text !== '')
  return words.join(', ').replace(/,$/, '')
}

function partsHeight(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.lines.length * lineHeight(part.style), 0)
}

/** Small text does not make the room for signature and stamp small. */
function gap(row: readonly Placed[], style: TextStyle): number {
  return Math.max(LEAST_GAP, ...row.map((block) => block.gapLines * lineHeight(style)))
}

function rowHeight(placed: readonly Placed[], style: TextStyle): number {
  const above = Math.max(...placed.map((block) => partsHeight(block.above)))
  const below = Math.max(...placed.map((block) => partsHeight(block.below)))
  return above + gap(placed, style) + below
}

/** Offices of one row begin on one line, and so do the names, however many lines each office takes. */
function drawBlock(paper: Paper, block: Placed, row: readonly Placed[], style: TextStyle): void {
  let y = paper.y
  for (const part of block.above)
    y += paper.lines(part.lines, { x: block.x, y, width: block.width }, part.style)
  const gapTop = paper.y + Math.max(...row.map((other) => partsHeight(other.above)))
  if (block.inGap !== undefined)
    drawBox(paper, block.inGap, { x: block.x, y: gapTop, height: gap(row, style) })
  const room = { x: block.x, y: gapTop, width: block.width, height: gap(row, style) }
  if (block.signer !== null) paper.signatureField(block.signer, room)
  if (block.captured) paper.signature(block.captured, roomFor(block, room))
  if (block.participantId !== null)
    paper.signHere({
      ...{ participantId: block.participantId, isBlank: false, number: 1, cell: room },
      printed: block.inGap === undefined ? [] : [{ ...room, width: BOX.width }],
    })
  y = gapTop + room.height
  for (const part of block.below) {
    if (part.underline) underline(paper, part, block.x, y)
    y += paper.lines(part.lines, { x: block.x, y, width: block.width }, part.style)
  }
}

/** Beside the box of the duty stamp, where there is one. */
function roomFor({ inGap }: Placed, room: Box): Box {
  const taken = inGap === undefined ? 0 : BOX.width
  return { ...room, x: room.x + taken, width: Math.min(room.width - taken, CAPTURED_WIDTH) }
}

/** In the middle of the empty lines, a little smaller than they are. */
function drawBox(paper: Paper, text: string, room: { x: number; y: number; height: number }): void {
  const box = { x: room.x, y: room.y + mm(1), width: BOX.width, height: room.height - mm(2) }
  outlineBox(paper, box, 0.5, BOX_COLOR)
  const width = BOX.width - 2 * BOX.padding
  const lines = paper.measurer.wrap(text, BOX.style, width)
  const y = box.y + (box.height - lines.length * lineHeight(BOX.style)) / 2
  paper.lines(lines, { x: box.x + BOX.padding, y, width }, BOX.style, 'center', BOX_COLOR)
}

function underline(paper: Paper, part: Part, x: number, y: number): void {
  const step = lineHeight(part.style)
  paper.strokes(
    part.lines.map((line, index): [number, number, number, number] => {
      const base = y + (index + 1) * step - step + part.style.size + UNDERLINE_DROP - 0.6
      return [x, base, x + line.width, base]
    }),
    0.6,
  )
}
