import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PAGE_SIZES } from '../../../../../electron/backend/documents/kit/page-size.ts'
import { Paper } from '../../../../../electron/backend/documents/kit/paper.ts'
import { RESOURCES } from '../../../../support/paper-data.ts'
import { flatText, fontsOf, placedLines, qpdfComplaints } from '../../../../support/pdf-tools.ts'

const style = { font: 'regular', size: 11 } as const
const newPaper = () =>
  new Paper({
    size: PAGE_SIZES.A4,
    marginsMm: { top: 15, right: 20, bottom: 20, left: 25 },
    title: 'Uji',
    author: 'Contoh',
    createdAt: 0,
    resources: RESOURCES,
  })
const printed = async (...texts: string[]) => {
  const paper = newPaper()
  for (const text of texts) paper.paragraph(text, style)
  return paper.finish()
}
/** Without the marks of direction that pdftotext puts around words that read from right to left. */
const readBack = (bytes: Uint8Array) =>
  flatText(bytes)
    .replace(/\p{Cf}/gu, '')
    .trim()
const NAMES = ['محمد عبد الله', 'يونس بن ثابت نور', 'پرویز چڠڤݢۏڽ', 'ڢاطمة', 'ꦱꦸꦂꦪ', 'ꦏꦿꦠꦤ꧀ ꦧꦺꦴꦏꦺꦴ ꦲꦏ꧀ꦱꦫ']

describe('names in Arabic and Javanese script', () => {
  it('are read back as they were written, though one glyph is part of many letters', async () => {
    for (const name of NAMES) expect(readBack(await printed(name))).toBe(name)
    expect(readBack(await printed(...NAMES))).toBe(NAMES.join(' '))
  })

  it('stand from right to left inside a line that reads from left to right', async () => {
    const paper = newPaper()
    paper.paragraph('Nama: محمد Budi', style)
    paper.paragraph('Nama: محمد عبد Budi', style)
    const [page] = placedLines(await paper.finish())
    const widths = page?.lines.map(({ left, right }) => right - left) ?? []
    expect(widths[1]).toBeGreaterThan(widths[0] ?? 0)
    const measured = paper.measurer.wrap('Nama: محمد عبد Budi', style, 400)[0]?.width ?? 0
    expect(widths[1]).toBeCloseTo(measured, 0)
  })

  it('bring their fonts along, and papers without them do not', async () => {
    const fontNames = async (...texts: string[]) => {
      const bytes = await printed(...texts)
      expect(qpdfComplaints(bytes)).toBe('')
      const fonts = fontsOf(bytes)
      expect(fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true)
      return fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, ''))
    }
    expect(await fontNames('Budi Santoso 😀 中')).toEqual(['Arimo-Regular'])
    expect(await fontNames('Budi محمد ꦱꦸꦂꦪ')).toEqual([
      'Arimo-Regular',
      'NotoSansArabic-Regular',
      'NotoSansJavanese-Regular',
    ])
  })

  it('are no wider than the column, however they are broken', () => {
    const { measurer } = newPaper()
    const word = fc.array(fc.constantFrom('م', 'ح', 'د', 'ثَ', 'ꦱꦸ', 'ꦏ꧀ꦱ', 'ꦪ', '-', 'a'), {
      minLength: 1,
      maxLength: 60,
    })
    fc.assert(
      fc.property(word, fc.integer({ min: 60, max: 200 }), (parts, width) => {
        const lines = measurer.wrap(parts.join(''), style, width)
        expect(lines.map(({ text }) => text).join('')).toBe(parts.join('').normalize('NFC'))
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 1e-6)
      }),
    )
  })

  it('are set whatever signs stand together', { timeout: 60_000 }, async () => {
    const sign = fc.oneof(
      fc.integer({ min: 0x600, max: 0x6ff }),
      fc.integer({ min: 0xa980, max: 0xa9df }),
      fc.constantFrom(0x20, 0x28, 0x31, 0x41, 0x5d0, 0x301, 0xfdfa, 0xfefb),
    )
    const text = fc.array(sign, { maxLength: 40 }).map((codes) => String.fromCodePoint(...codes))
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 20 }), async (texts) => {
        expect(qpdfComplaints(await printed(...texts))).toBe('')
      }),
      { numRuns: 15 },
    )
  })
})
