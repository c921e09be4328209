/** A line in which other scripts stand among the Latin, taken apart into pieces that one font shows. */
import { inSeenOrder } from './seen-order.ts'
import type { Stretch } from './shaping.ts'
import type { Typeface } from './typeface.ts'

/** Points. */
export type Place = { x: number; y: number }
/** Spaces are `gap` points wider than the font's own. */
export type SetLine = { line: string; typeface: Typeface; size: number; gap: number }

export type PlacedPiece = {
  /** What a reader of the file is told it says, where its glyphs do not stand in the order of the letters. */
  says: string | null
  typeface: Typeface
  size: number
  /** Points from the beginning of the line. */
  shift: number
  /** Points above the baseline. */
  lift: number
  stretches: readonly Stretch[]
}

/** In the order in which they are read, which is not that of their places. */
export function placedPieces({ line, typeface, size, gap }: SetLine): PlacedPiece[] {
  let shift = 0
  const seen = inSeenOrder(line).map((piece) => {
    const helper = typeface.helper(piece)
    const shaped = helper.typeface.shaped(piece.text)
    const says = piece.script === 'javanese' ? piece.text : null
    const own = size * helper.share
    const { typeface: face, lift } = helper
    const placed = { says, typeface: face, size: own, shift, lift: lift * size, stretches: shaped.stretches }
    shift += shaped.advance * own + (piece.text === ' ' ? gap : 0)
    return { at: piece.at, placed }
  })
  return seen.sort((a, b) => a.at - b.at).map(({ placed }) => placed)
}
