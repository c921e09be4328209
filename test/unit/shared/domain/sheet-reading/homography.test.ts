import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  affineBetween,
  homographyBetween,
  project,
  type Quad,
} from '#shared/domain/sheet-reading/homography.ts'

const SHEET: Quad = [
  { x: 9, y: 9 },
  { x: 206, y: 9 },
  { x: 206, y: 321 },
  { x: 9, y: 321 },
]
const off = fc.double({ min: -120, max: 120, noNaN: true })
const seen = fc.tuple(off, off, off, off, off, off, off, off).map(([a, b, c, d, e, f, g, h]): Quad => [
  { x: 200 + a, y: 200 + b },
  { x: 1900 + c, y: 220 + d },
  { x: 1950 + e, y: 2900 + f },
  { x: 180 + g, y: 2880 + h },
])

it('a sheet that is seen aslant leads there and back', () => {
  fc.assert(
    fc.property(
      seen,
      fc.double({ min: 0, max: 215, noNaN: true }),
      fc.double({ min: 0, max: 330, noNaN: true }),
      (quad, x, y) => {
        const [there, back] = [homographyBetween(SHEET, quad), homographyBetween(quad, SHEET)]
        if (!there || !back) throw new Error('four corners always lead somewhere')
        SHEET.forEach((corner, index) => {
          const found = project(there, corner)
          expect(Math.hypot(found.x - (quad[index]?.x ?? 0), found.y - (quad[index]?.y ?? 0))).toBeLessThan(
            0.01,
          )
        })
        const again = project(back, project(there, { x, y }))
        expect(Math.hypot(again.x - x, again.y - y)).toBeLessThan(0.001)
      },
    ),
  )
})

it('points in one line lead nowhere', () => {
  const line: Quad = [
    { x: 0, y: 0 },
    { x: 1, y: 1 },
    { x: 2, y: 2 },
    { x: 3, y: 3 },
  ]
  expect(homographyBetween(line, SHEET)).toBeNull()
  expect(affineBetween(line, SHEET)).toBeNull()
})
