/** What the hand-written papers of the bench share. */
import { join } from 'node:path'

export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4
}

export function fontFile(resources: string, file: string): string {
  return join(resources, 'fonts', file)
}

/** The finished file; listen before anything is drawn. */
export function collected(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  return new Promise((resolve) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
  })
}
