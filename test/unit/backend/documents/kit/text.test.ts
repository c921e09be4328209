import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PAGE_SIZES } from '../../../../../electron/backend/documents/kit/page-size.ts'
import { Paper } from '../../../../../electron/backend/documents/kit/paper.ts'
import { RESOURCES } from '../../../../support/paper-data.ts'
import { flatText, pdfFacts } from '../../../../support/pdf-tools.ts'

const marginsMm = { top: 15, right: 20, bottom: 20, left: 25 }
const newPaper = () =>
  new Paper({
    size: PAGE_SIZES.F4,
    marginsMm,
    title: 'Uji',
    author: 'Contoh',
    createdAt: 0,
    resources: RESOURCES,
  })
const style = { font: 'regular', size: 9 } as const
const { measurer } = newPaper()

describe('wrapping', () => {
  test('keeps every sign and no line is wider than asked for', () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-z0-9.,'’éā/-]{1,40}$/), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 300 }), (given, width) => {
        const lines = measurer.wrap(given.join(' '), style, width)
        expect(
          lines
            .map((line) => line.text)
            .join('')
            .replaceAll(' ', ''),
        ).toBe(given.join(''))
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 1e-6)
        expect(lines.filter((line) => line.lastOfParagraph)).toHaveLength(1)
      }),
    )
  })

  test('breaks a word that is longer than the line, and keeps line breaks', () => {
    expect(measurer.wrap('X'.repeat(300), style, 100).length).toBeGreaterThan(10)
    expect(measurer.wrap('satu\ndua', style, 100).map((line) => line.text)).toEqual(['satu', 'dua'])
  })

  test('joins an accent to its letter before it breaks a word', () => {
    const lines = measurer.wrap('e\u0301'.repeat(50), style, 30)
    expect(lines.map((line) => line.text).join('')).toBe('é'.repeat(50))
  })
})

describe('foreign signs', () => {
  test('that no font has are shown as a box', () => {
    expect(measurer.printable('Budi 😀 العربية ꦱꦸꦂꦪ 中', 'regular')).toBe('Budi □ العربية ꦱꦸꦂꦪ □')
  })

  test('that would turn or end the line are left out', () => {
    expect(measurer.printable('Bu\u202edi\u0000 S\u200bari\u0007\ud800', 'regular')).toBe('Budi Sari')
  })

  test('of names in Indonesia stay as they are', () => {
    const names = "Ma'ruf, Nur’aini, D’Ornay, Renée, Ā. Ńuñez – “H.” …"
    expect(measurer.printable(names, 'regular')).toBe(names)
  })
})

test('anything at all can be printed, on as many pages as it takes', { timeout: 60_000 }, async () => {
  const naughty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(naughty, { maxLength: 40 }), async (texts) => {
      const paper = newPaper()
      for (const text of texts) paper.paragraph(text, style, { align: 'justify' })
      paper.line(texts.join(' '), 0, 0, style)
      expect(pdfFacts(await paper.finish()).get('Pages')).toBe(String(paper.pages))
    }),
    { numRuns: 25 },
  )
})

test('a justified line reaches both edges and still reads as words', async () => {
  const paper = newPaper()
  const text =
    'menjaga dan menegakkan prinsip netralitas Pegawai ASN di instansi masing-masing dalam melaksanakan fungsi pelayanan publik'
  paper.paragraph(text, { font: 'regular', size: 11 }, { align: 'justify' })
  expect(flatText(await paper.finish()).trim()).toBe(text)
})
