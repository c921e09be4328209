const micronsPerPoint = 25_400 / 72

/**
 * The size of a PDF's first page, which pdfkit writes in plain text.
 * Undefined when it does not stand there; the choice is the printer's then.
 */
export function pageSizeMicrons(pdf: Uint8Array): { width: number; height: number } | undefined {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/.exec(text)
  if (!box) return undefined
  const width = Math.round(Number(box[1]) * micronsPerPoint)
  const height = Math.round(Number(box[2]) * micronsPerPoint)
  return width && height ? { width, height } : undefined
}
