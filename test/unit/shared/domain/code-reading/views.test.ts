import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cropped,
  filtered,
  fitted,
  framed,
  rotated,
  scaled,
  type View,
  whole,
} from '#shared/domain/code-reading/views.ts'
import { despeckled, inverted } from '#shared/domain/code-reading/filters.ts'
import type { GrayImage, Point } from '#shared/domain/sheet-reading/gray-image.ts'

const WIDTH = 120
const HEIGHT = 80

/** White, with one black square of nine pixels around a place. */
function spotAt({ x, y }: Point): GrayImage {
  const bytes = new Uint8Array(WIDTH * HEIGHT).fill(255)
  for (let row = y - 4; row <= y + 4; row++) bytes.fill(0, row * WIDTH + x - 4, row * WIDTH + x + 5)
  return { bytes, width: WIDTH, height: HEIGHT }
}

/** The middle of all that is dark. */
function middleOf({ bytes, width }: GrayImage): Point {
  let [x, y, count] = [0, 0, 0]
  bytes.forEach((shade, at) => {
    if (shade > 120) return
    x += at % width
    y += Math.floor(at / width)
    count += 1
  })
  return { x: x / count, y: y / count }
}

const WAYS: Readonly<Record<string, (view: View) => View>> = {
  'as it is': (view) => view,
  'at twice the size': (view) => scaled(view, 2),
  'at a third of the size': (view) => scaled(view, 0.33),
  'drawn out across': (view) => scaled(view, 1.6, 1),
  'fitted to 90': (view) => fitted(view, 90),
  framed: (view) => framed(view, 13, 255),
  turned: (view) => rotated(view, 45),
  'turned and drawn out': (view) => scaled(rotated(view, 22), 1, 1.6),
  'in part': (view) => cropped(view, { left: 5.4, top: 3.8, width: 112, height: 74 }),
  filtered: (view) => filtered(view, despeckled),
}

test.each(Object.entries(WAYS))('%s, a place in the view leads back to where it was', (_name, look) => {
  fc.assert(
    fc.property(
      fc.integer({ min: 16, max: WIDTH - 17 }),
      fc.integer({ min: 16, max: HEIGHT - 17 }),
      (x, y) => {
        const view = look(whole(spotAt({ x, y })))
        const back = view.back(middleOf(view.image))
        expect(Math.hypot(back.x - x, back.y - y)).toBeLessThan(1.2)
      },
    ),
    { numRuns: 25 },
  )
})

test('what is as large as wished, or smaller, stays as it is', () => {
  const view = whole(spotAt({ x: 60, y: 40 }))
  expect(fitted(view, WIDTH)).toBe(view)
  expect(fitted(view, 500)).toBe(view)
})

test('a picture inverted twice is itself', () => {
  const image = spotAt({ x: 30, y: 30 })
  expect(inverted(inverted(image)).bytes).toEqual(image.bytes)
})
