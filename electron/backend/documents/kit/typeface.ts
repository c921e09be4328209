/**
 * One embedded font, and those that help out where it lacks the signs: how wide a word is, and how a PDF spells
 * it. Shaping is what makes long papers slow, so every sign and every pair of signs is shaped once per paper: in
 * Latin kerning is a matter of pairs, and this font joins no letters. Words of other scripts are shaped whole.
 */
import { allowMissingAnchors } from './missing-anchors.ts'
import { inSeenOrder, type Piece } from './seen-order.ts'
import { type Script, scriptOf } from './scripts.ts'
import { type EmbeddedFont, type Shaped, shapeWhole } from './shaping.ts'

/**
 * `spelling` is the inside of a TJ operator: hexadecimal glyph numbers, kerning between `>` and `<`. `null` where
 * the word is of another script: its line is put together piece by piece.
 */
export type Word = { advance: number; spelling: string | null }

/** The font that knows a script; its size, and how far it is lifted, in parts of the size of the letters around it. */
export type Helper = { typeface: Typeface; share: number; lift: number }

/** Latin letters, digits and the punctuation that goes with them. */
const PAIRWISE = /^[\u0020-\u024f\u1e00-\u1eff\u2010-\u2027\u25a1]*$/

/** Hebrew and all before it is the business of the font itself. */
const FIRST_HELPED = 0x600

/** Remembered at once. Words that stand on every page are soon back; the numbers of 50,000 people would only fill memory. */
const MOST_WORDS = 20_000

export class Typeface {
  readonly id: string
  /** Height of the tallest letters above the baseline, in parts of the size. */
  readonly ascent: number
  /** The spelling of a space. */
  readonly space: string
  readonly #font: EmbeddedFont
  readonly #helperFor: (script: Script) => Helper
  readonly #words = new Map<string, Word>()
  readonly #shapes = new Map<string, Shaped>()
  /** Signs and pairs by their UTF-16 codes; advances and kerns in thousandths of the size. */
  readonly #signs = new Map<number, { glyph: string; advance: number }>()
  readonly #kerns = new Map<number, number>()
  readonly #known = new Map<number, boolean>()

  /** `name` is registered with the document. */
  constructor(document: PDFKit.PDFDocument, name: string, helperFor: (script: Script) => Helper) {
    document.font(name)
    // The font just chosen stands in pdfkit's private field.
    this.#font = (document as unknown as { _font: EmbeddedFont })._font
    allowMissingAnchors(this.#font.font)
    this.id = this.#font.id
    this.ascent = this.#font.ascender / 1000
    this.#helperFor = helperFor
    this.space = this.#shapePairs(' ').spelling
  }

  /** A word without spaces. */
  word(text: string): Word {
    let word = this.#words.get(text)
    if (word === undefined) {
      if (this.#words.size >= MOST_WORDS) this.#words.clear()
      this.#words.set(text, (word = this.#shape(text)))
    }
    return word
  }

  /** The signs of a piece of a line, set in this font. */
  shaped(text: string): Shaped {
    let shaped = this.#shapes.get(text)
    if (shaped === undefined) {
      if (this.#shapes.size >= MOST_WORDS) this.#shapes.clear()
      this.#shapes.set(text, (shaped = this.#shapeInOne(text)))
    }
    return shaped
  }

  /** Who shows a piece of a line. */
  helper({ script }: Piece): Helper {
    return script === null ? { typeface: this, share: 1, lift: 0 } : this.#helperFor(script)
  }

  hasSign(codePoint: number): boolean {
    const script = codePoint < FIRST_HELPED ? null : scriptOf(String.fromCodePoint(codePoint))
    return script === null
      ? this.#hasOwnSign(codePoint)
      : this.#helperFor(script).typeface.#hasOwnSign(codePoint)
  }

  #hasOwnSign(codePoint: number): boolean {
    let known = this.#known.get(codePoint)
    if (known === undefined)
      this.#known.set(codePoint, (known = this.#font.font.hasGlyphForCodePoint(codePoint)))
    return known
  }

  /** What the resources of a page must name to use this font. */
  reference(): unknown {
    return this.#font.ref()
  }

  #shape(text: string): Word {
    if (text === '') return { advance: 0, spelling: '' }
    if (PAIRWISE.test(text)) return this.#shapePairs(text)
    let advance = 0
    for (const piece of inSeenOrder(text)) {
      const { typeface, share } = this.helper(piece)
      advance += typeface.shaped(piece.text).advance * share
    }
    return { advance, spelling: null }
  }

  #shapeInOne(text: string): Shaped {
    if (!PAIRWISE.test(text)) return shapeWhole(this.#font, text)
    const { advance, spelling } = this.#shapePairs(text)
    return { advance, stretches: [{ spelling, rise: 0, shift: 0 }] }
  }

  #shapePairs(text: string): { advance: number; spelling: string } {
    let advance = 0
    let spelling = ''
    for (let index = 0; index < text.length; index++) {
      const sign = this.#sign(text.charCodeAt(index))
      const kern =
        index + 1 < text.length ? this.#kern(text.charCodeAt(index), text.charCodeAt(index + 1)) : 0
      spelling += kern === 0 ? sign.glyph : `${sign.glyph}>${-kern}<`
      advance += sign.advance + kern
    }
    return { advance: advance / 1000, spelling }
  }

  #sign(code: number): { glyph: string; advance: number } {
    let sign = this.#signs.get(code)
    if (!sign) {
      const [[glyph = ''], [position]] = this.#font.encode(String.fromCharCode(code))
      this.#signs.set(code, (sign = { glyph, advance: position?.xAdvance ?? 0 }))
    }
    return sign
  }

  #kern(left: number, right: number): number {
    const pair = left * 0x1_0000 + right
    let kern = this.#kerns.get(pair)
    if (kern === undefined) {
      const [, [first]] = this.#font.encode(String.fromCharCode(left, right))
      this.#kerns.set(pair, (kern = first ? Math.round(first.xAdvance - first.advanceWidth) : 0))
    }
    return kern
  }
}
