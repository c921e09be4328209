/** The fonts of one paper. Each file is read once; a paper holds only the fonts, and of them the signs, that it uses. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Script } from './scripts.ts'
import type { FontName } from './text.ts'
import { type Helper, Typeface } from './typeface.ts'

type Files = Readonly<Record<FontName, string>>

const FILES: Files = {
  regular: 'Arimo-Regular.ttf',
  bold: 'Arimo-Bold.ttf',
  italic: 'Arimo-Italic.ttf',
}

/**
 * Neither script has italics. The share makes the letters as large as Latin ones beside them look; Javanese hangs
 * far below its letters, so it is smaller and lifted, to keep off the next line.
 */
const HELPERS: Readonly<Record<Script, { files: Files; share: number; lift: number }>> = {
  arabic: { files: weights('NotoSansArabic'), share: 1, lift: 0 },
  javanese: { files: weights('NotoSansJavanese'), share: 0.7, lift: 0.1 },
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
    const { files, share, lift } = HELPERS[script]
    return { typeface: this.#open(files[name], name), share, lift }
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

function weights(family: string): Files {
  return { regular: `${family}-Regular.ttf`, bold: `${family}-Bold.ttf`, italic: `${family}-Regular.ttf` }
}

function readFont(path: string): Buffer {
  let bytes = fontBytes.get(path)
  if (!bytes) fontBytes.set(path, (bytes = readFileSync(path)))
  return bytes
}
