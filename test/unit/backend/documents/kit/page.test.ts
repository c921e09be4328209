import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { drawLetterhead } from '../../../../../electron/backend/documents/kit/letterhead.ts'
import { PAGE_SIZES } from '../../../../../electron/backend/documents/kit/page-size.ts'
import { Paper } from '../../../../../electron/backend/documents/kit/paper.ts'
import { drawSignatures, type SignedBlock } from '../../../../../electron/backend/documents/kit/signatures.ts'
import { drawTable } from '../../../../../electron/backend/documents/kit/table.ts'
import { LETTERHEAD, RESOURCES } from '../../../../support/paper-data.ts'
import { flatText, pageTexts } from '../../../../support/pdf-tools.ts'

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
const style = { font: 'regular', size: 10 } as const
const logo = new Uint8Array(readFileSync(join(RESOURCES, 'icons/ikrar.png')))

/** How many pictures (with their transparency) a file holds. */
const pictures = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('latin1')
    .match(/\/Subtype \/Image/g)?.length ?? 0

describe('a letterhead', () => {
  test('has its lines in order and each logo once', async () => {
    const paper = newPaper()
    drawLetterhead(paper, { ...LETTERHEAD, leftLogo: logo, rightLogo: null })
    const one = await paper.finish()
    expect(flatText(one)).toMatch(/PEMERINTAH KABUPATEN CONTOH BADAN KESATUAN BANGSA DAN POLITIK Jalan/)
    expect(pictures(one)).toBeGreaterThan(0)
    const bare = newPaper()
    drawLetterhead(bare, LETTERHEAD)
    expect(pictures(await bare.finish())).toBe(0)
  })

  test('keeps its place when a logo is damaged', async () => {
    const paper = newPaper()
    drawLetterhead(paper, {
      ...LETTERHEAD,
      leftLogo: new Uint8Array([1, 2, 3]),
      rightLogo: logo.subarray(0, 400),
    })
    expect(flatText(await paper.finish())).toContain('PEMERINTAH KABUPATEN CONTOH')
  })

  test('of an office that has none takes no room', () => {
    const paper = newPaper()
    const top = paper.y
    drawLetterhead(paper, null)
    drawLetterhead(paper, { ...LETTERHEAD, lines: [] })
    expect(paper.y).toBe(top)
  })
})

describe('signatures', () => {
  const block = (name: string, lines = 1): SignedBlock => ({
    place: null,
    above: 'Saksi,',
    office: Array.from({ length: lines }, (_, index) => `JABATAN ${name} ${index}`),
    name,
    below: ['NIP. 19680104 199303 1 007'],
  })

  test('of up to three people stand in one row, of more in pairs', () => {
    const heights = [1, 2, 3, 4, 5].map((count) => {
      const paper = newPaper()
      const top = paper.y
      drawSignatures(
        paper,
        Array.from({ length: count }, (_, index) => block(`NAMA${index}`)),
        style,
      )
      return Math.round((paper.y - top) / 10)
    })
    expect(heights[0]).toBe(heights[1])
    expect(heights[1]).toBe(heights[2])
    expect(heights[3]).toBeGreaterThan((heights[2] ?? 0) * 1.5)
    expect(heights[4]).toBeGreaterThan(heights[3] ?? 0)
  })

  test('are never parted from their name by the end of a page', async () => {
    const paper = newPaper()
    paper.y = paper.bottom - 60
    drawSignatures(paper, [block('NAMA SATU', 3), block('NAMA DUA')], style)
    const [first, second] = pageTexts(await paper.finish())
    expect(first).not.toContain('Saksi')
    expect(second).toMatch(/NAMA SATU\s+NAMA DUA/)
  })
})

describe('a table', () => {
  const row = (text: string) => ({ cells: [[{ text }]] })
  const table = (texts: string[], options = {}) => ({
    columns: [{ head: 'Uraian' }],
    rows: texts.map(row),
    style,
    headStyle: style,
    ...options,
  })

  test('repeats its head and splits no row', async () => {
    const paper = newPaper()
    const texts = Array.from({ length: 60 }, (_, index) => `awal${index} ${'kata '.repeat(60)} akhir${index}`)
    drawTable(paper, table(texts))
    const pages = pageTexts(await paper.finish())
    expect(pages.length).toBeGreaterThan(3)
    for (const page of pages) {
      expect(page).toContain('Uraian')
      const ends = (word: string) =>
        [...page.matchAll(new RegExp(`${word}(\\d+)`, 'g'))].map((match) => match[1])
      expect(ends('awal')).toEqual(ends('akhir'))
    }
  })

  test('brings its last two rows along to what follows it', async () => {
    const paper = newPaper()
    const keepWithLast = paper.bottom - paper.top - 100
    drawTable(paper, table(['satu', 'dua', 'tiga', 'empat'], { keepWithLast, rowsPerGroup: 2 }))
    const pages = pageTexts(await paper.finish())
    expect(pages).toHaveLength(2)
    expect(pages[1]).toMatch(/tiga\s+empat/)
  })
})
