/** How well photos of signed sheets are read: a small sample of `npm run bench -- sheets`, always the same. */
import { beforeAll, describe, expect, test } from 'vitest'
import { codesOf } from '../../../electron/backend/sheet-photos/read-photo.ts'
import { CONDITIONS, NOTHING, PRINT_DPI, readingOf, sumOf } from '../../support/sheet-photos/conditions.ts'
import { printedList, type PrintedPage } from '../../support/sheet-photos/printed-sheet.ts'
import { Chance } from '../../support/random.ts'
import { turned } from '../../support/sheet-photos/photo-faults.ts'

const PAGES_EACH = 1

let pages: PrintedPage[]
beforeAll(async () => {
  pages = await printedList(60, PRINT_DPI)
}, 60_000)

function pageAt(index: number): PrintedPage {
  const page = pages[index % pages.length]
  if (!page) throw new Error('no page')
  return page
}

describe.each(Object.entries(CONDITIONS))('%s', { timeout: 120_000 }, (_name, spoil) => {
  test('no cell is taken for what it is not, and few are asked', async () => {
    let tally = NOTHING
    for (let index = 0; index < PAGES_EACH; index++)
      tally = sumOf(tally, await readingOf(pageAt(index), spoil, 100 + index))
    expect(tally).toMatchObject({ unread: 0, wrong: 0 })
    expect(tally.asked / tally.rows).toBeLessThan(0.12)
  })
})

describe('a picture without a sheet', { timeout: 60_000 }, () => {
  test('is blank, blurred or shows something else, and is said to be so', async () => {
    const { image } = pageAt(0)
    const size = { width: image.width, height: image.height }
    const chance = new Chance(1)
    const paper = Uint8Array.from({ length: image.bytes.length }, () => 225 + chance.between(0, 8))
    expect(await codesOf({ ...size, bytes: paper })).toEqual({ kind: 'none', why: 'blank' })
    // The table alone: no corner of the page, no code.
    const middle = Math.round(size.height / 3)
    const bytes = image.bytes.slice(middle * size.width, middle * 2 * size.width)
    expect(await codesOf({ width: size.width, height: middle, bytes })).toEqual({
      kind: 'none',
      why: 'no_code',
    })
  })

  test('is read upside down and on either side like upright', async () => {
    const { image } = pageAt(0)
    for (const quarters of [1, 2, 3]) {
      const found = await codesOf(turned(image, quarters))
      expect(found.kind === 'codes' && found.codes[0]?.text.startsWith('L')).toBe(true)
    }
  })
})
