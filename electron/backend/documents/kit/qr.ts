/** A QR code as filled cells, runs of dark modules joined. */
import QRCode from 'qrcode'
import type { Paper } from './paper.ts'

export type QrPlace = { x: number; y: number; size: number }

/** A dot of 150 per inch. Modules of whole such dots come out sharp at 150, 300, 600 and 1200 dots per inch. */
const DOT = 72 / 150

/**
 * In the middle of a square of this `size`, which it fills but for parts of a dot; a quiet zone of four
 * modules around it is the caller's to leave. Level M keeps a ticket in version 2: its larger modules read
 * better than the ten per cent more repair of level Q.
 */
export function drawQr(paper: Paper, text: string, { x, y, size }: QrPlace): void {
  const { modules } = QRCode.create([{ data: text, mode: 'alphanumeric' }], { errorCorrectionLevel: 'M' })
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
  const step = Math.max(1, Math.floor(size / modules.size / DOT + 1e-6)) * DOT
  const inset = (size - step * modules.size) / 2
  paper.cells(runs, { x: snapped(x + inset), y: snapped(y + inset), step })
}

function snapped(length: number): number {
  return Math.round(length / DOT) * DOT
}
