/** The fonts of one paper. Each file is read once; a paper holds only the fonts, and of them the signs, that it uses. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Script } from './scripts.ts'
import type { FontName } from './text.ts'
import { type Helper, Typeface } from './typeface.ts'

const FILES: Readonly<Record<FontName, string>> = {
  regular: 'Arimo-Regular.ttf',
  bold: 'Arimo-Bold.ttf',
  italic: 'Arimo-Italic.ttf',
}

/** Neither script has italics. The share makes the letters as large as Latin ones beside them look. */
const HELPERS: Readonly<Record<Script, { files: Readonly<Record<FontName, string>>; share: number }>> = {
  arabic: { files: weights('NotoSansArabic'), share: 1 },
  javanese: { files: weights('NotoSansJavanese'), share: 0.8 },
}

const fontBytes = new Map<string, Buffer>()

export class Typefaces {
  readonly #document: PDFKit.PDFDocument
  readonly #folder: string
  readonly #opened = new Map<string, Typeface>()

  constructor(document: PDFKit.PDFDocument, resources: string) {
    this.#document = document
    this.#folder = join(resources, 'fonts')
  }

  get(name: FontName): Typeface {
    return this.#opened.get(FILES[name]) ?? this.#open(FILES[name], name)
  }

  #helper(script: Script, name: FontName): Helper {
    const { files, share } = HELPERS[script]
    return { typeface: this.#open(files[name], name), share }
  }

  #open(file: string, name: FontName): Typeface {
    const known = this.#opened.get(file)
    if (known) return known
    this.#document.registerFont(file, readFont(join(this.#folder, file)))
    const typeface = new Typeface(this.#document, file, (script) => this.#helper(script, name))
    this.#opened.set(file, typeface)
    return typeface
  }
}

function weights(family: string): Record<FontName, string> {
  return { regular: `${family}-Regular.ttf`, bold: `${family}-Bold.ttf`, italic: `${family}-Regular.ttf` }
}

function readFont(path: string): Buffer {
  let bytes = fontBytes.get(path)
  if (!bytes) fontBytes.set(path, (bytes = readFileSync(path)))
  return bytes
}
