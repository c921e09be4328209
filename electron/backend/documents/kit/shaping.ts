/** Words of scripts whose letters join, change their place or carry marks: shaped whole by the rules of their font. */

import type { ShapingFont } from './missing-anchors.ts'

/** What pdfkit keeps about a font it embeds; its types do not name it. Lengths are thousandths of the size. */
export type EmbeddedFont = {
  id: string
  ascender: number
  font: ShapingFont & {
    hasGlyphForCodePoint: (codePoint: number) => boolean
    glyphsForString: (text: string) => (Glyph & { advanceWidth: number })[]
  }
  /** Thousandths in a unit of the font. */
  scale: number
  encode: (text: string) => [glyphs: string[], positions: GlyphPosition[]]
  layout: (text: string) => GlyphRun
  ref: () => unknown
  /** The glyphs that go into the file; a glyph number in the text is an index of `glyphs`, `unicode` and `widths`. */
  subset: { glyphs: number[]; includeGlyph: (id: number) => number }
  unicode: (readonly number[])[]
  widths: number[]
}

type Glyph = { id: number; codePoints: readonly number[] }

type GlyphRun = { glyphs: Glyph[]; positions: GlyphPosition[] }

/** `advanceWidth` is what the file says about the glyph, `xAdvance` what it takes here. */
type GlyphPosition = { xAdvance: number; advanceWidth: number; xOffset: number; yOffset: number }

/**
 * Glyphs on one height: `spelling` as in a word, `rise` above the baseline and `shift` from the beginning of the
 * word in parts of the size.
 */
export type Stretch = { spelling: string; rise: number; shift: number }
export type Shaped = { advance: number; stretches: readonly Stretch[] }

/** Letters first, then what stands above and below them: a reader of the file takes it for one word. */
export function shapeWhole(font: EmbeddedFont, text: string): Shaped {
  const { glyphs, positions } = layoutOf(font, text)
  const meanings = meaningsOf(text, glyphs)
  const marks: Stretch[] = []
  let advance = 0
  let spelling = ''
  let written = 0
  glyphs.forEach(({ id }, index) => {
    const { xAdvance = 0, advanceWidth = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
    const glyph = numberOf(font, id, meanings[index] ?? [], advanceWidth)
      .toString(16)
      .padStart(4, '0')
    const place = advance + xOffset
    if (yOffset === 0) {
      const step = Math.round(written - place)
      spelling += (step === 0 ? '' : `>${step}<`) + glyph
      written += advanceWidth - step
    } else marks.push({ spelling: glyph, rise: yOffset / 1000, shift: place / 1000 })
    advance += xAdvance
  })
  return { advance: advance / 1000, stretches: [{ spelling, rise: 0, shift: 0 }, ...marks] }
}

/** Signs that make no syllable, as a vowel without its letter, end fontkit 2.0.4 in a TypeError: they stand one by one. */
function layoutOf(font: EmbeddedFont, text: string): GlyphRun {
  try {
    return font.layout(text)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const glyphs = font.font.glyphsForString(text)
    const positions = glyphs.map((glyph) => {
      const width = glyph.advanceWidth * font.scale
      return { xAdvance: width, advanceWidth: width, xOffset: 0, yOffset: 0 }
    })
    return { glyphs, positions }
  }
}

/**
 * Which letters each glyph stands for. Fonts draw many Arabic letters as a body and its dots, and the library
 * remembers for a body only the first letter that had it. So where every letter has one body they are counted
 * off, from the end of the word because its glyphs stand from left to right. A vowel belongs to its letter.
 */
function meaningsOf(text: string, glyphs: readonly Glyph[]): (readonly number[])[] {
  const letters = [...text]
  const bodies = glyphs.filter(({ codePoints }) => codePoints.length > 0).length
  if (!ARABIC.test(text) || bodies !== letters.length) return glyphs.map(({ codePoints }) => codePoints)
  const meanings: number[][] = glyphs.map(() => [])
  let base = glyphs.length - 1
  for (let index = base; index >= 0; index--) {
    if (glyphs[index]?.codePoints.length === 0) continue
    const letter = letters.shift() ?? ''
    if (!MARK.test(letter)) base = index
    meanings[base]?.push(letter.codePointAt(0) ?? 0)
  }
  return meanings
}

const ARABIC = /^\p{Script_Extensions=Arabic}+$/u
const MARK = /^\p{M}$/u

/** Under which number the file shows a glyph. One that stands for several letters has a number for each. */
function numberOf(font: EmbeddedFont, id: number, meaning: readonly number[], width: number): number {
  const { subset, unicode, widths } = font
  const first = subset.includeGlyph(id)
  unicode[first] ??= meaning
  widths[first] ??= width
  const isIt = (number: number) => subset.glyphs[number] === id && isSame(unicode[number], meaning)
  if (isIt(first)) return first
  const found = subset.glyphs.findIndex((_id, number) => isIt(number))
  if (found >= 0) return found
  const number = subset.glyphs.push(id) - 1
  unicode[number] = meaning
  widths[number] = width
  return number
}

function isSame(one: readonly number[] | undefined, other: readonly number[]): boolean {
  return one?.join() === other.join()
}
