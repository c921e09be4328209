/** A QR as one would draw it by hand on pdfkit: a rectangle for every run of dark modules, filled at once. */
import QRCode from 'qrcode'

export function drawQr(
  doc: PDFKit.PDFDocument,
  code: string,
  { x, y, size }: { x: number; y: number; size: number },
): void {
  const { modules } = QRCode.create([{ data: code, mode: 'alphanumeric' }], { errorCorrectionLevel: 'M' })
  const step = size / modules.size
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column) !== 1) continue
      let run = 1
      while (column + run < modules.size && modules.get(row, column + run) === 1) run += 1
      doc.rect(x + column * step, y + row * step, run * step, step)
      column += run
    }
  }
  doc.fill('#000000')
}
