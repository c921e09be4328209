/** A QR code as filled rectangles, runs of dark modules joined. */
import QRCode from 'qrcode'
import type { Paper } from './paper.ts'

export type QrPlace = { x: number; y: number; size: number }

/** `size` is the width of the code itself; a quiet zone of four modules around it is the caller's to leave. */
export function drawQr(paper: Paper, text: string, { x, y, size }: QrPlace): void {
  const { modules } = QRCode.create([{ data: text, mode: 'alphanumeric' }], { errorCorrectionLevel: 'Q' })
  const step = size / modules.size
  const runs: [number, number, number, number][] = []
  for (let row = 0; row < modules.size; row++) {
    let start = -1
    for (let column = 0; column <= modules.size; column++) {
      const dark = column < modules.size && modules.get(row, column) === 1
      if (dark && start < 0) start = column
      if (dark || start < 0) continue
      runs.push([x + start * step, y + row * step, (column - start) * step, step])
      start = -1
    }
  }
  paper.blocks(runs)
}
