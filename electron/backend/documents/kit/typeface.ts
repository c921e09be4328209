/**
 * One embedded font: how wide a word is, and how a PDF spells it. Shaping is what makes long papers slow, so
 * every sign and every pair of signs is shaped once per paper: in the scripts of our papers kerning is a
 * matter of pairs, and this font joins no letters. Words of other scripts are shaped whole.
 */

/** `spelling` is the inside of a TJ operator: hexadecimal glyph numbers, kerning between `>` and `<`. */
export type Word = { advance: number; spelling: string }

/** Latin letters, digits and the punctuation that goes with them. */
const PAIRWISE = /^[\u0020-\u024f\u1e00-\u1eff\u2010-\u2027\u25a1]*$/

/** Remembered at once. Words that stand on every page are soon back; the numbers of 50,000 people would only fill memory. */
const MOST_WORDS = 20_000

/** What pdfkit keeps about a font it embeds; its types do not name it. Lengths are thousandths of the size. */
type EmbeddedFont = {
  id: string
  ascender: number
  font: { hasGlyphForCodePoint: (codePoint: number) => boolean }
  encode: (text: string) => [glyphs: string[], positions: { xAdvance: number; advanceWidth: number }[]]
  ref: () => unknown
}

export class Typeface {
  readonly id: string
  /** Height of the tallest letters above the baseline, in parts of the size. */
  readonly ascent: number
  readonly space: Word
  readonly #font: EmbeddedFont
  readonly #words = new Map<string, Word>()
  /** Signs and pairs by their UTF-16 codes; advances and kerns in thousandths of the size. */
  readonly #signs = new Map<number, { glyph: string; advance: number }>()
  readonly #kerns = new Map<number, number>()
  readonly #known = new Map<number, boolean>()

  /** `name` is registered with the document. */
  constructor(document: PDFKit.PDFDocument, name: string) {
    document.font(name)
    // The font just chosen stands in pdfkit's private field.
    this.#font = (document as unknown as { _font: EmbeddedFont })._font
    this.id = this.#font.id
    this.ascent = this.#font.ascender / 1000
    this.space = this.#shape(' ')
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

  hasSign(codePoint: number): boolean {
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
    return PAIRWISE.test(text) ? this.#shapePairs(text) : this.#shapeWhole(text)
  }

  #shapePairs(text: string): Word {
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

  #shapeWhole(text: string): Word {
    const [glyphs, positions] = this.#font.encode(text)
    let advance = 0
    let spelling = ''
    glyphs.forEach((glyph, index) => {
      spelling += glyph
      const { xAdvance = 0, advanceWidth = 0 } = positions[index] ?? {}
      advance += xAdvance
      const kerning = Math.round(advanceWidth - xAdvance)
      if (kerning !== 0) spelling += `>${kerning}<`
    })
    return { advance: advance / 1000, spelling }
  }
}
