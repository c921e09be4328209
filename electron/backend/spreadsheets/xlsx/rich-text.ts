/** The text of `<si>`, `<is>` and formula results: runs are joined, phonetic guides are left out. */
import type { XmlHandler } from '../xml.ts'

/** Collects one rich text between its start and end tags. */
export class RichText {
  #text = ''
  #phonetic = 0
  #inText = false

  start(): void {
    this.#text = ''
    this.#phonetic = 0
    this.#inText = false
  }

  readonly handler: XmlHandler = {
    open: (name) => {
      if (name === 'rPh') this.#phonetic += 1
      else if (name === 't') this.#inText = this.#phonetic === 0
    },
    close: (name) => {
      if (name === 'rPh') this.#phonetic -= 1
      else if (name === 't') this.#inText = false
    },
    text: (text) => {
      if (this.#inText) this.#text += text
    },
  }

  get text(): string {
    return unescapeText(this.#text)
  }
}

/** `_x000D_` stands for a character that XML can't hold (ECMA-376 part 1, 22.9.2.19). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
