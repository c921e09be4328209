/** A QR code as filled cells, runs of dark modules joined. */
import QRCode from 'qrcode'
import type { Paper } from './paper.ts'

/** `dotsPerInch` are those of the printer: 150 where nothing else is known. */
export type QrPlace = { x: number; y: number; size: number; dotsPerInch?: number }

/** Trying all eight masks takes sixteen times as long as drawing by one, and readers take any. */
const QR_OPTIONS = { errorCorrectionLevel: 'M', maskPattern: 2 } as const

/** Modules of whole such dots come out sharp at 150, 300, 600 and 1200 dots per inch. */
const DOTS_PER_INCH = 150

/**
 * In the middle of a square of this `size`, which it fills but for parts of a dot; a quiet zone of four
 * modules around it is the caller's to leave. Level M keeps a ticket in version 2: its larger modules read
 * better than the ten per cent more repair of level Q.
 */
export function drawQr(
  paper: Paper,
  text: string,
  { x, y, size, dotsPerInch = DOTS_PER_INCH }: QrPlace,
): void {
  const dot = 72 / dotsPerInch
  const { modules } = QRCode.create([{ data: text, mode: 'alphanumeric' }], QR_OPTIONS)
  const runs: [number, number, number][] = []
  for (let row = 0; row < modules.size; row++) {
    let start = -1
    for (let column = 0; column <= modules.size; column++) {
      const dark = column < modules.size && modules.get(row, column) === 1
      if (dark && start < 0) start = column
      if (dark || start < 0) continue
      runs.push([start, row, column - start])
      start = -1
    }
  }
  const step = Math.max(1, Math.floor(size / modules.size / dot + 1e-6)) * dot
  const inset = (size - step * modules.size) / 2
  paper.cells(runs, { x: snapped(x + inset, dot), y: snapped(y + inset, dot), step })
}

function snapped(length: number, dot: number): number {
  return Math.round(length / dot) * dot
}
