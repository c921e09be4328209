/** What a certified signature shows in its field: by whom and when. It proves nothing itself, the signature does. */
import { deflateSync, inflateSync } from 'node:zlib'
import { hundredths } from '../documents/kit/page-size.ts'
import { type Lettering, LetterShapes } from './letter-shapes.ts'

export type StampText = {
  signer: string
  issuer: string
  /** "22 November 2026 10.52 WITA" */
  moment: string
}

const INK = '.1 .16 .42 rg\n'
const [BAR, GAP, EDGE] = [1.2, 4, 2]
const LINE = 1.28
const MOST_BYTES = 2_000_000
/** Filled shapes and their places: no text, no pictures, nothing that could be anything else. */
const SHAPES = /^[-\d. \nmlchfqQrg]*$/

/** Packed operators that fill shapes, for a field of this size in points. */
export function drawStamp(
  text: StampText,
  field: { width: number; height: number },
  resources: string,
): Buffer {
  const letters = new LetterShapes(resources)
  const lines: [string, Lettering, number][] = [
    ['Ditandatangani secara digital oleh', 'regular', 6.5],
    [text.signer, 'bold', 9],
    [text.moment, 'regular', 6.5],
    [`Sertifikat dari ${text.issuer}`, 'regular', 6.5],
  ]
  const tall = lines.reduce((sum, [, , size]) => sum + size * LINE, 0)
  const shrink = Math.min(1, (field.height - 2 * EDGE) / tall)
  const room = field.width - BAR - GAP - EDGE
  const top = (field.height + tall * shrink) / 2
  let y = top
  let drawn = `${INK}0 ${hundredths(top - tall * shrink)} m ${BAR} ${hundredths(top - tall * shrink)} l `
  drawn += `${BAR} ${hundredths(top)} l 0 ${hundredths(top)} l h f\n`
  for (const [line, lettering, size] of lines) {
    y -= size * LINE * shrink
    const fitting = Math.min(1, room / Math.max(1, letters.width(line, lettering, size * shrink)))
    const place = { x: BAR + GAP, y: y + size * shrink * (LINE - 1) }
    drawn += letters.line(line, place, lettering, size * shrink * fitting)
  }
  return deflateSync(drawn, { level: 9 })
}

/** Whether packed operators only fill shapes. */
export function fillsShapes(packed: Uint8Array): boolean {
  try {
    return SHAPES.test(
      inflateSync(packed, { maxOutputLength: MOST_BYTES }).toString('latin1').replaceAll(' cm\n', '\n'),
    )
  } catch {
    return false
  }
}
