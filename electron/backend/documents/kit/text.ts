/** Measures and wraps text. Widths come from the typeface, which remembers the words it has shaped. */

import { cleanText } from './clean-text.ts'

export type FontName = 'regular' | 'bold' | 'italic'
export type TextStyle = { font: FontName; size: number }

/** A line that fits, with its natural width in points. */
export type Line = { text: string; width: number; words: number; lastOfParagraph: boolean }

/** Knows how wide a word is and which signs the font can draw. */
export type Measure = {
  /** Width of a word at size 1. */
  widthAtOne: (font: FontName, word: string) => number
  hasSign: (font: FontName, codePoint: number) => boolean
}

const LINE_HEIGHT = 1.22

export function lineHeight(style: TextStyle): number {
  return style.size * LINE_HEIGHT
}

export class TextMeasurer {
  readonly #measure: Measure

  constructor(measure: Measure) {
    this.#measure = measure
  }

  width(text: string, style: TextStyle): number {
    return this.#measure.widthAtOne(style.font, text) * style.size
  }

  /** Width of a line of words with single spaces. */
  lineWidth(text: string, style: TextStyle): number {
    let width = 0
    for (const word of text.split(' ')) width += this.width(word, style) + this.width(' ', style)
    return width - this.width(' ', style)
  }

  /** The least width at which no word of `text` is broken but after a stroke or hyphen. */
  leastWidth(text: string, style: TextStyle): number {
    const words = text.split(/[ \n]/).flatMap((word) => word.split(AFTER_HYPHEN))
    return Math.max(...words.map((word) => this.width(word, style)))
  }

  /** Lines that fit into `width`; line breaks in the text are kept, a word longer than the width is broken. */
  wrap(text: string, style: TextStyle, width: number): Line[] {
    return this.printable(text, style.font)
      .split('\n')
      .flatMap((paragraph) => this.#wrapParagraph(paragraph, style, width))
  }

  #wrapParagraph(paragraph: string, style: TextStyle, width: number): Line[] {
    const space = this.width(' ', style)
    const lines: Line[] = []
    let text = ''
    let used = 0
    let words = 0
    const end = (lastOfParagraph: boolean) => {
      lines.push({ text, width: used, words, lastOfParagraph })
      text = ''
      used = 0
      words = 0
    }
    for (const whole of paragraph.split(' ')) {
      if (whole === '') continue
      this.#fitting(whole, style, width).forEach((word, index) => {
        const wordWidth = this.width(word, style)
        if (index > 0 || (words > 0 && used + space + wordWidth > width)) end(false)
        text = words > 0 ? `${text} ${word}` : word
        used += words > 0 ? space + wordWidth : wordWidth
        words += 1
      })
    }
    end(true)
    return lines
  }

  /** A word longer than the line: broken after a stroke or hyphen where there is one, else between two letters. */
  #fitting(word: string, style: TextStyle, width: number): string[] {
    if (this.width(word, style) <= width) return [word]
    const pieces = word
      .split(AFTER_HYPHEN)
      .flatMap((piece) => (this.width(piece, style) > width ? (piece.match(LETTERS) ?? []) : [piece]))
    const parts: string[] = []
    let part = ''
    let used = 0
    for (const piece of pieces) {
      const pieceWidth = this.width(piece, style)
      // Letters that join are as wide as they are together.
      const together = JOINING.test(part) ? this.width(part + piece, style) : used + pieceWidth
      const fits = part === '' || together <= width
      if (!fits) parts.push(part)
      part = fits ? part + piece : piece
      used = fits && part !== piece ? together : pieceWidth
    }
    return [...parts, part]
  }

  /** Without signs that would break the line; what the font can't draw becomes a box. */
  printable(text: string, font: FontName): string {
    if (/^[\x20-\x7e]*$/.test(text)) return text
    let printable = ''
    for (const sign of cleanText(text)) {
      printable += sign === '\n' || this.#measure.hasSign(font, sign.codePointAt(0) ?? 0) ? sign : BOX
    }
    return printable
  }
}

const AFTER_HYPHEN = /(?<=[/\-\u2013])/
/** Each with its marks; what hangs below a Javanese letter, behind a pangkon, stays with it. */
const LETTERS = /[^](?:\p{M}|(?<=\ua9c0)\p{L})*/gu
const JOINING = /[\u0590-\u1dff\u2c00-\ud7ff]/
const BOX = '\u25a1'
