import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberedLines, plainRuns, readRich, writeRich } from '#shared/domain/rich-text.ts'

describe('simple rich text', () => {
  test('is read line by line: paragraphs, points, small headings, bold words', () => {
    expect(readRich('Satu **dua** tiga.\n\n- butir\n1. nomor\n### Judul')).toEqual([
      {
        kind: 'paragraph',
        runs: [
          { text: 'Satu ', bold: false },
          { text: 'dua', bold: true },
          { text: ' tiga.', bold: false },
        ],
      },
      { kind: 'bullet', runs: [{ text: 'butir', bold: false }] },
      { kind: 'number', runs: [{ text: 'nomor', bold: false }] },
      { kind: 'subheading', runs: [{ text: 'Judul', bold: false }] },
    ])
  })

  test('takes a mark without its partner for what it is', () => {
    expect(readRich('2 ** 3 = 8 dan -1').map(({ runs }) => plainRuns(runs))).toEqual(['2 ** 3 = 8 dan -1'])
    expect(readRich('1.500 orang')[0]?.kind).toBe('paragraph')
  })

  test('counts every list from 1 when it is written', () => {
    expect(writeRich(readRich('7. a\n9. b\nteks\n3. c'))).toBe('1. a\n2. b\nteks\n1. c')
    expect(numberedLines(['a', 'b\nc'])).toBe('1. a\n2. b c')
  })

  test('written and read again says the same, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const once = writeRich(readRich(text))
        expect(writeRich(readRich(once))).toBe(once)
      }),
    )
  })
})
