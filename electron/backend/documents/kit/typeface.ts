/**
 * One embedded font: how wide a word is, and how a PDF spells it. Every word is shaped once per paper
 * (kerning, ligatures) and remembered, because shaping is what makes long papers slow.
 */

/** `spelling` is the inside of a TJ operator: hexadecimal glyph numbers, kerning between `>` and `<`. */
export type Word = { advance: number; spelling: string }

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
    if (word === undefined) this.#words.set(text, (word = this.#shape(text)))
    return word
  }

  hasSign(codePoint: number): boolean {
    return this.#font.font.hasGlyphForCodePoint(codePoint)
  }

  /** What the resources of a page must name to use this font. */
  reference(): unknown {
    return this.#font.ref()
  }

  #shape(text: string): Word {
    if (text === '') return { advance: 0, spelling: '' }
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
