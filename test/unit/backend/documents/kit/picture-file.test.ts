import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Office } from '#shared/contract/office.ts'
import { letterheadPreviewData } from '../../../../../electron/backend/documents/letterhead-preview.ts'
import { draw } from '../../../../../electron/backend/documents/draw.ts'
import { readPicture } from '../../../../../electron/backend/documents/kit/picture-file.ts'
import { LETTERHEAD, RESOURCES } from '../../../../support/paper-data.ts'
import { pdfFacts } from '../../../../support/pdf-tools.ts'
import { makeJpeg, makePng } from '../../../../support/picture-maker.ts'

const OFFICE: Office = {
  id: randomUUID(),
  ...{
    name: 'Badan Contoh',
    letterhead: LETTERHEAD,
    city: '',
    paper: 'A4',
    style: 'pemda',
    houseStyle: null,
  },
  ...{ hasLeftLogo: false, hasRightLogo: false, updatedAt: 0 },
}

function letterheadWith(leftLogo: Uint8Array): Promise<{ bytes: Uint8Array }> {
  const letterhead = { ...LETTERHEAD, leftLogo }
  const data = letterheadPreviewData(OFFICE, letterhead)
  return draw({ kind: 'letterhead_preview', data, resources: RESOURCES, createdAt: 0 })
}

describe('a picture that can be drawn', () => {
  test.for([0, 2, 3, 4, 6] as const)('is a PNG of colour type %i', async (colorType) => {
    const picture = makePng({ colorType, width: 12, height: 5 })
    expect(readPicture(picture)).toEqual({ mime: 'image/png', width: 12, height: 5 })
    expect(pdfFacts((await letterheadWith(picture)).bytes).get('Pages')).toBe('1')
  })

  test('is an interlaced PNG', async () => {
    // Rows of the seven passes of 8 × 8 grey pixels, each with its filter: 1×1, 1×1, 2×1, 2×2, 4×2, 4×4, 8×4.
    const picture = makePng({
      colorType: 0,
      interlaced: true,
      rows: Buffer.alloc(2 + 2 + 3 + 6 + 10 + 20 + 36),
    })
    expect(readPicture(picture)).toMatchObject({ width: 8, height: 8 })
    expect(pdfFacts((await letterheadWith(picture)).bytes).get('Pages')).toBe('1')
  })

  test.for([0xc0, 0xc1, 0xc2])('is a JPEG that begins with marker %i', async (start) => {
    const picture = makeJpeg(30, 40, start)
    expect(readPicture(picture)).toEqual({ mime: 'image/jpeg', width: 30, height: 40 })
    expect(pdfFacts((await letterheadWith(picture)).bytes).get('Pages')).toBe('1')
  })
})

describe('a picture that cannot be drawn', () => {
  test.for([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('bukan gambar, hanya tulisan')],
    ['a PNG cut short', makePng().subarray(0, 50)],
    ['a PNG with fewer rows than it says', makePng({ rows: Buffer.alloc(40) })],
    ['a PNG with an unknown filter', makePng({ rows: Buffer.alloc(8 * 25, 9) })],
    ['a PNG without a size', makePng({ width: 0 })],
    ['a PNG that unpacks to a gigabyte', makePng({ width: 30_000, height: 30_000, rows: Buffer.alloc(100) })],
    ['a JPEG cut short', makeJpeg(30, 40).subarray(0, 12)],
    ['a lossless JPEG', makeJpeg(30, 40, 0xc3)],
    ['a JPEG without a height', makeJpeg(30, 0)],
  ] as const)('is %s', async ([, picture]) => {
    expect(readPicture(picture)).toBeNull()
    expect(pdfFacts((await letterheadWith(picture)).bytes).get('Pages')).toBe('1')
  })

  test('never stops a paper, however it is damaged', async () => {
    const picture = makePng({ colorType: 6, rows: Buffer.alloc(8 * 33) })
    const damage = fc.array(fc.tuple(fc.nat(picture.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(damage, async (places) => {
        const damaged = Buffer.from(picture)
        for (const [at, byte] of places) damaged[at] = byte
        expect((await letterheadWith(damaged)).bytes.length).toBeGreaterThan(1_000)
      }),
      { numRuns: 100 },
    )
  })
})
