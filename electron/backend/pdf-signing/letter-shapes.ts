/**
 * Letters as shapes: what a signature shows is added behind a finished file, whose fonts hold only the signs that
 * were used before. Lengths are points.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import PdfFile from 'pdfkit'
import { hundredths } from '../documents/kit/page-size.ts'

export type Lettering = 'regular' | 'bold'

/** The part of fontkit that draws letters; the types of pdfkit do not name it. */
type LetterFont = {
  unitsPerEm: number
  glyphsForString: (text: string) => Glyph[]
}
type Glyph = { advanceWidth: number; path: { commands: { command: string; args: number[] }[] } }

const FILES: Readonly<Record<Lettering, string>> = { regular: 'Arimo-Regular.ttf', bold: 'Arimo-Bold.ttf' }
/** Shapes are rounded to so many parts of the size. */
const PARTS = 400

export class LetterShapes {
  readonly #fonts: Readonly<Record<Lettering, LetterFont>>

  constructor(resources: string) {
    const open = (lettering: Lettering): LetterFont => {
      const document = new PdfFile({ font: '' })
      document.font(readFileSync(join(resources, 'fonts', FILES[lettering])))
      // The font just chosen stands in pdfkit's private field.
      return (document as unknown as { _font: { font: LetterFont } })._font.font
    }
    this.#fonts = { regular: open('regular'), bold: open('bold') }
  }

  width(text: string, lettering: Lettering, size: number): number {
    const font = this.#fonts[lettering]
    const units = font.glyphsForString(text).reduce((sum, glyph) => sum + glyph.advanceWidth, 0)
    return (units / font.unitsPerEm) * size
  }

  /** Operators that fill one line; `y` is its baseline, upwards from the lower edge. */
  line(text: string, place: { x: number; y: number }, lettering: Lettering, size: number): string {
    const font = this.#fonts[lettering]
    const scale = PARTS / font.unitsPerEm
    let shapes = ''
    let advance = 0
    for (const glyph of font.glyphsForString(text)) {
      shapes += outline(glyph, advance, scale)
      advance += glyph.advanceWidth
    }
    const step = Math.round((size / PARTS) * 1e6) / 1e6
    return `q ${step} 0 0 ${step} ${hundredths(place.x)} ${hundredths(place.y)} cm\n${shapes}f\nQ\n`
  }
}

function outline({ path }: Glyph, advance: number, scale: number): string {
  let written = ''
  let [x, y] = [0, 0]
  const put = (numbers: number[], operator: string) => {
    const placed = numbers.map((number, index) =>
      Math.round((number + (index % 2 === 0 ? advance : 0)) * scale),
    )
    written += `${placed.join(' ')} ${operator}\n`
  }
  for (const { command, args } of path.commands) {
    const [a = 0, b = 0, endX = 0, endY = 0] = args
    if (command === 'moveTo') put(args, 'm')
    else if (command === 'lineTo') put(args, 'l')
    else if (command === 'bezierCurveTo') put(args, 'c')
    else if (command === 'quadraticCurveTo')
      put(
        [
          x + (2 / 3) * (a - x),
          y + (2 / 3) * (b - y),
          endX + (2 / 3) * (a - endX),
          endY + (2 / 3) * (b - endY),
          endX,
          endY,
        ],
        'c',
      )
    else written += 'h\n'
    if (args.length > 0) [x, y] = [args.at(-2) ?? 0, args.at(-1) ?? 0]
  }
  return written
}
