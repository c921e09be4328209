/**
 * What is drawn on one page, as PDF operators. They are written here and handed over once per page: pdfkit's
 * own text calls save, restore and set everything anew for each line.
 */
import { type Place, placedPieces, type SetLine } from './mixed-line.ts'
import { hundredths } from './page-size.ts'
import type { Form } from './placed-form.ts'
import type { SignatureShape } from './signature-shape.ts'
import type { Typeface } from './typeface.ts'

const SIGNATURE_INK = '#14233b'

export class Ink {
  #content = ''
  #isInText = false
  #font = ''
  #fill = ''
  #stroke = ''
  readonly fonts = new Map<string, Typeface>()
  readonly forms = new Map<string, Form>()

  /** A line with its baseline at `y`; spaces are `gap` points wider than the font's own. */
  text(line: string, place: Place, typeface: Typeface, size: number, color: string, gap = 0): void {
    if (!this.#isInText) this.#content += 'BT\n'
    this.#isInText = true
    this.#useFill(color)
    const spelling = spell(line, typeface, size, gap)
    if (spelling === null) this.#mixed({ line, typeface, size, gap }, place)
    else {
      this.#useFont(typeface, size)
      this.#content += `${placedAt(place)} [<${spelling}>] TJ\n`
    }
  }

  /**
   * A line of several scripts: its pieces in the order in which they are read, each where it is seen.
   */
  #mixed(line: SetLine, { x, y }: Place): void {
    for (const { says, typeface, size, shift, lift, stretches } of placedPieces(line)) {
      this.#useFont(typeface, size)
      if (says !== null) this.#content += `/Span <</ActualText <${utf16(says)}>>> BDC\n`
      for (const { spelling, rise, shift: within } of stretches)
        this.#content += `${placedAt({ x: x + shift + within * size, y: y - lift - rise * size })} [<${spelling}>] TJ\n`
      if (says !== null) this.#content += 'EMC\n'
    }
  }

  /** Straight strokes: each `[x1, y1, x2, y2]`. */
  strokes(
    segments: readonly (readonly [number, number, number, number])[],
    width: number,
    color: string,
  ): void {
    this.#endText()
    const stroke = `${rgb(color)} RG ${hundredths(width)} w\n`
    if (stroke !== this.#stroke) this.#content += this.#stroke = stroke
    let path = ''
    for (const [x1, y1, x2, y2] of segments)
      path += `${hundredths(x1)} ${hundredths(y1)} m ${hundredths(x2)} ${hundredths(y2)} l\n`
    this.#content += `${path}S\n`
  }

  /**
   * Filled cells of a square grid: each `[column, row, columns]`. Each ends a hair before the next begins,
   * because an edge exactly between two dots of a raster greys the dot behind it, which readers of QR codes
   * stumble over.
   */
  cells(
    cells: readonly (readonly [number, number, number])[],
    grid: { x: number; y: number; step: number },
  ): void {
    this.#endText()
    this.#useFill('#000000')
    let path = ''
    for (const [column, row, columns] of cells) path += `${column} ${row} ${columns - 1}.996 .996 re\n`
    const step = Math.round(grid.step * 10_000) / 10_000
    this.#content += `q ${step} 0 0 ${step} ${hundredths(grid.x)} ${hundredths(grid.y)} cm\n${path}f\nQ\n`
  }

  /** A captured signature, in its own units, its upper left corner at a place. */
  signature({ path }: SignatureShape, { x, y, scale }: Place & { scale: number }): void {
    this.#endText()
    const step = Math.round(scale * 100_000) / 100_000
    this.#content += `q ${step} 0 0 ${step} ${hundredths(x)} ${hundredths(y)} cm 1 J 1 j ${rgb(SIGNATURE_INK)} RG\n${path}Q\n`
  }

  /** A form, `drop` points below where it was drawn. */
  form(form: Form, drop: number): void {
    this.#endText()
    this.forms.set(form.id, form)
    this.#content += `q 1 0 0 1 0 ${hundredths(drop)} cm /${form.id} Do Q\n`
  }

  /** What `draw` adds stands upside down on a page of this size. */
  upsideDown(width: number, height: number, draw: () => void): void {
    this.#endText()
    this.#content += `q -1 0 0 -1 ${hundredths(width)} ${hundredths(height)} cm\n`
    this.#forgetState()
    draw()
    this.#endText()
    this.#content += 'Q\n'
    this.#forgetState()
  }

  /** Everything drawn so far, as the content of the page. */
  content(): Buffer {
    this.#endText()
    return Buffer.from(this.#content, 'latin1')
  }

  #endText(): void {
    if (this.#isInText) this.#content += 'ET\n'
    this.#isInText = false
  }

  /** What is set inside a saved state is gone after it. */
  #forgetState(): void {
    this.#font = this.#fill = this.#stroke = ''
  }

  #useFont(typeface: Typeface, size: number): void {
    const font = `/${typeface.id} ${hundredths(size)} Tf\n`
    if (font !== this.#font) this.#content += this.#font = font
    this.fonts.set(typeface.id, typeface)
  }

  #useFill(color: string): void {
    const fill = `${rgb(color)} rg\n`
    if (fill !== this.#fill) this.#content += this.#fill = fill
  }
}

/** `null` where a word is of another script. */
function spell(line: string, typeface: Typeface, size: number, gap: number): string | null {
  const between = gap === 0 ? typeface.space : `${typeface.space}>${hundredths((-1000 * gap) / size)}<`
  let spelled = ''
  let start = 0
  for (let end = line.indexOf(' '); end >= 0; end = line.indexOf(' ', start)) {
    const { spelling } = typeface.word(line.slice(start, end))
    if (spelling === null) return null
    spelled += spelling + between
    start = end + 1
  }
  const { spelling } = typeface.word(line.slice(start))
  return spelling === null ? null : spelled + spelling
}

/** Pages of pdfkit have y pointing down, so letters are turned over once more. */
function placedAt({ x, y }: Place): string {
  return `1 0 0 -1 ${hundredths(x)} ${hundredths(y)} Tm`
}

/** With the mark of its byte order, as hexadecimal digits. */
function utf16(text: string): string {
  return Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex')
}

const colors = new Map<string, string>()

/** "#rrggbb" as three numbers from 0 to 1. */
function rgb(color: string): string {
  let numbers = colors.get(color)
  if (numbers === undefined) {
    numbers = [1, 3, 5].map((at) => hundredths(Number.parseInt(color.slice(at, at + 2), 16) / 255)).join(' ')
    colors.set(color, numbers)
  }
  return numbers
}
