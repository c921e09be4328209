/** A QR code as a printer, or a screen, makes it: a grey picture with the white that belongs around it. */
import QRCode from 'qrcode'
import type { GrayImage } from '#shared/domain/sheet-reading/gray-image.ts'

export type Print = {
  /** Pixels to a module. */
  module?: number
  quiet?: number
  ink?: number
  paper?: number
  level?: 'L' | 'M' | 'Q' | 'H'
  /** Parts of a module that ink runs beyond its edge; negative where it has not reached it. */
  spread?: number
  /** Modules are dots, as designers like them. */
  round?: boolean
}

export function printedCode(text: string, print: Print = {}): GrayImage {
  const { module = 12, quiet = 4, ink = 20, paper = 240, level = 'M', spread = 0, round = false } = print
  const { modules } = QRCode.create(text, { errorCorrectionLevel: level })
  const side = (modules.size + 2 * quiet) * module
  const bytes = new Uint8Array(side * side).fill(paper)
  const grow = Math.max(0, Math.round(spread * module))
  const isDark = (row: number, column: number) =>
    row >= 0 && column >= 0 && row < modules.size && column < modules.size && modules.get(row, column) === 1
  const isDot = (row: number, column: number) => round && !isFinder(row, column, modules.size)
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++) {
      if (!isDark(row, column)) continue
      const [top, left] = [(row + quiet) * module, (column + quiet) * module]
      for (let y = -grow; y < module + grow; y++)
        for (let x = -grow; x < module + grow; x++) {
          const half = module / 2
          const out = Math.hypot(x + 0.5 - half, y + 0.5 - half) > half * 0.95
          if (isDot(row, column) && out) continue
          bytes[(top + y) * side + left + x] = ink
        }
    }
  if (spread < 0) pare({ bytes, width: side, height: side }, Math.round(-spread * module), paper)
  return { bytes, width: side, height: side }
}

function isFinder(row: number, column: number, size: number): boolean {
  return (row < 8 && column < 8) || (row < 8 && column >= size - 8) || (row >= size - 8 && column < 8)
}

/** Paper grows by `by` pixels into the ink. */
function pare({ bytes, width, height }: GrayImage, by: number, paper: number): void {
  const before = new Uint8Array(bytes)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (before[y * width + x] === paper) continue
      const places = [-by, 0, by].flatMap((down) =>
        [-by, 0, by].map((right) => (y + down) * width + x + right),
      )
      if (places.some((at) => before[at] === paper)) bytes[y * width + x] = paper
    }
}
