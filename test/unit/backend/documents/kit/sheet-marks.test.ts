import { describe, expect, test } from 'vitest'
import { codePlace } from '../../../../../electron/backend/documents/kit/code-place.ts'
import { frameOf } from '../../../../../electron/backend/documents/kit/page-frame.ts'
import { mm, PAGE_SIZES } from '../../../../../electron/backend/documents/kit/page-size.ts'
import { sheetMarks } from '../../../../../electron/backend/documents/kit/sheet-marks.ts'

const frame = (left: number, right: number, size: 'A4' | 'F4' = 'F4') =>
  frameOf({ size: PAGE_SIZES[size], marginsMm: { top: 15, right, bottom: 20, left } })

describe('the marks of a sheet', () => {
  test.each([
    ['F4', 25, 20],
    ['F4', 30, 25],
    ['A4', 20, 15],
    ['A4', 16, 13],
  ] as const)(
    'on %s with margins of %i and %i mm stand in the margins, off the code at the foot',
    (size, left, right) => {
      const page = frame(left, right, size)
      const { widthMm, heightMm } = PAGE_SIZES[size]
      const found = sheetMarks(page)
      if (!found) throw new Error('there is room')
      for (const { x, y } of found.marks) {
        expect(Math.min(x, y, widthMm - x, heightMm - y)).toBe(9)
        expect(x < left || x > widthMm - right).toBe(true)
      }
      const { code, marks } = found
      // Four modules of white stand between the code and the text, and what printers reach lies within 4.75 mm.
      expect(code.x).toBeGreaterThanOrEqual(4.75)
      expect(code.x + code.width + (4 * code.width) / 29).toBeLessThanOrEqual(left)
      expect(code.y + code.height).toBeLessThan(marks[3].y - 2 - 4)
      const foot = codePlace(page)
      expect(foot.x + foot.size).toBeLessThanOrEqual(mm(marks[2].x - 2))
    },
  )

  test('are left out where the margins have no room for them', () => {
    expect(sheetMarks(frame(15, 20))).toBeNull()
    expect(sheetMarks(frame(25, 12))).toBeNull()
  })
})
