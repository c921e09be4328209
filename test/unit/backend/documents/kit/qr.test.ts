import { describe, expect, test } from 'vitest'
import { mm, PAGE_SIZES, type PageName } from '../../../../../electron/backend/documents/kit/page-size.ts'
import { Paper } from '../../../../../electron/backend/documents/kit/paper.ts'
import { drawQr } from '../../../../../electron/backend/documents/kit/qr.ts'
import { badgesData, RESOURCES } from '../../../../support/paper-data.ts'
import { greysOf, readQrCodes } from '../../../../support/pdf-tools.ts'

/** Ten codes on a page, in two columns. */
async function sheetsOf(codes: readonly string[], page: PageName = 'A4'): Promise<Uint8Array> {
  const paper = new Paper({
    size: PAGE_SIZES[page],
    marginsMm: { top: 0, right: 0, bottom: 0, left: 0 },
    title: '',
    author: '',
    createdAt: 0,
    resources: RESOURCES,
  })
  codes.forEach((code, index) => {
    const place = index % 10
    if (index > 0 && place === 0) paper.newPage()
    drawQr(paper, code, {
      x: mm(60 + 90 * (place % 2)),
      y: mm(25 + 55 * Math.floor(place / 2)),
      size: mm(25),
    })
  })
  return paper.finish()
}

const codesOf = (count: number) => badgesData(count).badges.map((badge) => badge.code)

describe('a QR code', () => {
  test.for([
    ['A4', 150],
    ['A4', 300],
    ['F4', 150],
    ['F4', 600],
  ] as const)(
    'on %s at %i dots per inch is black and white without grey edges',
    async ([page, dotsPerInch]) => {
      expect(greysOf(await sheetsOf(codesOf(10), page), dotsPerInch)).toEqual([0, 255])
    },
  )

  test('is read among many on a sheet', async () => {
    const codes = codesOf(400)
    expect(readQrCodes(await sheetsOf(codes)).sort()).toEqual(codes.toSorted())
  })
})
