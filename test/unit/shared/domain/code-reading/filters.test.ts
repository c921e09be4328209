import { expect, test } from 'vitest'
import {
  deblurred,
  despeckled,
  evened,
  sharpened,
  stretched,
  thickened,
  thinned,
  thresholded,
} from '#shared/domain/code-reading/filters.ts'
import type { GrayImage } from '#shared/domain/sheet-reading/gray-image.ts'

const SIDE = 40

function made(shadeOf: (x: number, y: number) => number): GrayImage {
  const bytes = Uint8Array.from({ length: SIDE * SIDE }, (_, at) => shadeOf(at % SIDE, Math.floor(at / SIDE)))
  return { bytes, width: SIDE, height: SIDE }
}

const at = ({ bytes }: GrayImage, x: number, y: number) => bytes[y * SIDE + x] ?? 0
const isBar = (x: number) => x % 8 < 4

test('bars in light that falls off to a tenth come out equally dark', () => {
  const image = made((x) => (isBar(x) ? 60 : 200) * (1 - (x / SIDE) * 0.9))
  const even = thresholded(evened(image, 6), 6, 1)
  for (let x = 6; x < SIDE - 6; x++) expect(at(even, x, 20)).toBe(isBar(x) ? 0 : 255)
})

test('noise of a plain wall is not made to look like ink', () => {
  const wall = evened(
    made((x, y) => 128 + ((x * 7 + y * 13) % 3)),
    6,
  )
  expect(Math.min(...wall.bytes)).toBeGreaterThan(90)
  expect(Math.max(...wall.bytes)).toBeLessThan(165)
})

test('a blur that merged bars is taken back', () => {
  const soft = made((x) => {
    let sum = 0
    for (let near = x - 2; near <= x + 2; near++) sum += isBar(near + SIDE) ? 40 : 220
    return sum / 5
  })
  const clear = deblurred(soft, 2, 8)
  const contrast = (image: GrayImage) => at(image, 21, 20) - at(image, 17, 20)
  expect(contrast(clear)).toBeGreaterThan(contrast(soft))
  expect(at(clear, 17, 20)).toBe(0)
  expect(at(clear, 22, 20)).toBe(255)
})

test('an edge is made steeper, and a plain stays plain', () => {
  const edge = made((x) => (x < 20 ? 100 : 150))
  expect(at(sharpened(edge, 3, 2), 19, 20)).toBeLessThan(100)
  expect(at(sharpened(edge, 3, 2), 20, 20)).toBeGreaterThan(150)
  expect(at(sharpened(edge, 3, 2), 5, 20)).toBe(100)
})

test('faded ink is spread over all shades', () => {
  const faded = stretched(made((x) => (isBar(x) ? 170 : 190)))
  expect(at(faded, 1, 1)).toBe(0)
  expect(at(faded, 5, 1)).toBe(255)
})

test('ink grows and shrinks by one pixel on every side', () => {
  const dot = made((x, y) => (Math.abs(x - 20) <= 2 && Math.abs(y - 20) <= 2 ? 0 : 255))
  const inked = (image: GrayImage) => image.bytes.filter((shade) => shade === 0).length
  expect(inked(dot)).toBe(25)
  expect(inked(thickened(dot))).toBe(49)
  expect(inked(thinned(dot))).toBe(9)
})

test('a speck of one pixel goes', () => {
  const speck = made((x, y) => (x === 20 && y === 20 ? 0 : 255))
  expect(at(despeckled(speck), 20, 20)).toBe(255)
})
