import PdfFile from 'pdfkit'
import { expect, it } from 'vitest'
import { pageSizeMicrons } from '../../../electron/main/paper-size.ts'

const pointsPerMm = 72 / 25.4

async function pdfOf(widthMm: number, heightMm: number): Promise<Uint8Array> {
  const document = new PdfFile({ size: [widthMm * pointsPerMm, heightMm * pointsPerMm] })
  const parts: Uint8Array[] = []
  document.on('data', (part: Uint8Array) => parts.push(part))
  const { promise, resolve } = Promise.withResolvers<void>()
  document.on('end', () => resolve())
  document.text('Daftar hadir').end()
  await promise
  return Buffer.concat(parts)
}

it('an F4 paper is printed on F4: 215 by 330 mm', async () => {
  expect(pageSizeMicrons(await pdfOf(215, 330))).toEqual({ width: 215_000, height: 330_000 })
})

it('a badge of A6 is printed on A6', async () => {
  expect(pageSizeMicrons(await pdfOf(105, 148))).toEqual({ width: 105_000, height: 148_000 })
})

it('a file without a page size leaves the choice to the printer', () => {
  expect(pageSizeMicrons(new TextEncoder().encode('%PDF-1.7'))).toBeUndefined()
  expect(pageSizeMicrons(new TextEncoder().encode('/MediaBox [0 0 0 0]'))).toBeUndefined()
})
