import { expect, test } from 'vitest'
import { draw } from '../../../../../electron/backend/documents/draw.ts'
import { landscape, PAGE_SIZES } from '../../../../../electron/backend/documents/kit/page-size.ts'
import type { PledgeBoardData } from '../../../../../electron/backend/documents/pledges/pledge-board-drawing.ts'
import { LONG_UNIT } from '../../../../support/hard-people.ts'
import { LETTERHEAD, RESOURCES } from '../../../../support/paper-data.ts'
import { flatText, pdfFacts, placedLines } from '../../../../support/pdf-tools.ts'
import { makePng } from '../../../../support/picture-maker.ts'

const POINT = 'Menjaga dan menegakkan prinsip netralitas di instansi masing-masing.'

function boardData(changes: Partial<PledgeBoardData> = {}): PledgeBoardData {
  return {
    title: 'Papan Ikrar',
    label: 'IKR · ikrar-asn v1 · 0123abcd',
    institution: '',
    page: 'A2',
    letterhead: LETTERHEAD,
    organisers: ['Bawaslu Kabupaten Contoh', 'Pemerintah Kabupaten Contoh'],
    pledge: {
      title: ['IKRAR NETRALITAS PEGAWAI APARATUR SIPIL NEGARA', 'PADA PEMILIHAN TAHUN 2024'],
      opening: 'Kami berikrar:',
      points: Array.from({ length: 4 }, () => POINT),
      closing: 'Demikian ikrar ini kami buat.',
    },
    placeAndDate: 'Contoh, 27 September 2024',
    signatures: 'cells',
    ...changes,
  }
}
const drawn = (changes: Partial<PledgeBoardData> = {}) =>
  draw({ kind: 'pledge_board', data: boardData(changes), resources: RESOURCES, createdAt: 0 })

const SHAPES = [
  ['A3', PAGE_SIZES.A3],
  ['A3 lying', landscape(PAGE_SIZES.A3)],
  ['A2', PAGE_SIZES.A2],
  ['A2 lying', landscape(PAGE_SIZES.A2)],
] as const

/** Height of the tallest line that says this, in points. */
async function sizeOf(words: string, changes: Partial<PledgeBoardData>): Promise<number> {
  const lines = placedLines((await drawn(changes)).bytes).flatMap((page) => page.lines)
  return Math.max(...lines.filter(({ text }) => text.includes(words)).map(({ top, bottom }) => bottom - top))
}

test.for(SHAPES)('a board on %s is one page of that size with the whole text', async ([, page]) => {
  for (const signatures of ['none', 'open', 'cells'] as const) {
    const { bytes, pages } = await drawn({ page, signatures })
    expect(pages).toBe(1)
    const size = pdfFacts(bytes).get('Page size') ?? ''
    const [width = 0, height = 0] = [...size.matchAll(/[\d.]+/g)].map(Number)
    expect(width).toBeCloseTo((page.widthMm * 72) / 25.4, 0)
    expect(height).toBeCloseTo((page.heightMm * 72) / 25.4, 0)
    const text = flatText(bytes)
    expect(text.split(POINT).length - 1).toBe(4)
    expect(text).toContain('BAWASLU KABUPATEN CONTOH')
    expect(text).toContain('Contoh, 27 September 2024')
  }
})

test('the text is as large as the room lets it be', async () => {
  const alone = await sizeOf('Kami berikrar', { signatures: 'none' })
  const above = await sizeOf('Kami berikrar', { signatures: 'cells' })
  const small = await sizeOf('Kami berikrar', { signatures: 'cells', page: 'A3' })
  expect(alone).toBeGreaterThan(above)
  expect(above).toBeGreaterThan(small)
  expect(small).toBeGreaterThan(20)
})

test('places to sign are numbered without a gap', async () => {
  const lines = placedLines((await drawn()).bytes).flatMap((page) => page.lines)
  const numbers = lines.flatMap(({ text, bottom, top }) =>
    bottom - top < 12 ? [...text.matchAll(/(\d+)\./g)].map((match) => Number(match[1])) : [],
  )
  const sorted = numbers.sort((a, b) => a - b)
  expect(sorted.length).toBeGreaterThan(20)
  expect(sorted).toEqual(Array.from({ length: sorted.length }, (_, index) => index + 1))
})

test('forty long points and long names still stand on the board, no word broken', async () => {
  const points = Array.from({ length: 40 }, (_, index) => `Butir ${index + 1} ${POINT.repeat(3)}`)
  const { bytes, pages } = await drawn({
    page: 'A3',
    organisers: [LONG_UNIT],
    pledge: { ...boardData().pledge, points },
  })
  expect(pages).toBe(1)
  const text = flatText(bytes)
  for (let index = 1; index <= 40; index++) expect(text).toContain(`Butir ${index} Menjaga`)
  for (const { width, height, lines } of placedLines(bytes))
    for (const { left, right, top, bottom } of lines) {
      expect(left).toBeGreaterThan(0)
      expect(top).toBeGreaterThan(0)
      expect(right).toBeLessThan(width)
      expect(bottom).toBeLessThan(height)
    }
})

test('logos do not push the text from the board', async () => {
  const logo = makePng({ width: 40, height: 50 })
  const { bytes, pages } = await drawn({ letterhead: { ...LETTERHEAD, leftLogo: logo, rightLogo: logo } })
  expect(pages).toBe(1)
  expect(flatText(bytes).split(POINT).length - 1).toBe(4)
})
