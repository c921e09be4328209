/** A QR code as filled cells, runs of dark modules joined. */
import QRCode from 'qrcode'
import type { Paper } from './paper.ts'

export type QrPlace = { x: number; y: number; size: number }

/** `size` is the width of the code itself; a quiet zone of four modules around it is the caller's to leave. */
export function drawQr(paper: Paper, text: string, { x, y, size }: QrPlace): void {
  const { modules } = QRCode.create([{ data: text, mode: 'alphanumeric' }], { errorCorrectionLevel: 'Q' })
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
  paper.cells(runs, { x, y, step: size / modules.size })
}
