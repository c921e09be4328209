import { encode } from 'jpeg-js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodePicture } from '../../../../electron/backend/code-pictures/decode-picture.ts'
import { PictureProblem } from '../../../../electron/backend/code-pictures/picture-problem.ts'
import { grayPng } from '../../../../electron/backend/sheet-photos/gray-png.ts'
import { makeJpeg, makePng } from '../../../support/picture-maker.ts'

function faultOf(file: Uint8Array): string {
  try {
    decodePicture(file)
    return 'none'
  } catch (error) {
    if (error instanceof PictureProblem) return error.fault
    throw error
  }
}

const row = (...bytes: number[]) => Buffer.from([0, ...bytes])

test('each kind of PNG is read as what an eye sees', () => {
  const shades = (colorType: 0 | 2 | 3 | 4 | 6, rows: Buffer) => [
    ...decodePicture(makePng({ width: 2, height: 1, colorType, rows })).bytes,
  ]
  expect(shades(0, row(0, 200))).toEqual([0, 200])
  expect(shades(2, row(255, 255, 255, 0, 0, 0))).toEqual([255, 0])
  // Its palette has one colour: red 200.
  expect(shades(3, row(0, 0))).toEqual([60, 60])
  // What lets light through lies on white.
  expect(shades(4, row(0, 255, 0, 0))).toEqual([0, 255])
  expect(shades(6, row(0, 0, 0, 255, 0, 0, 0, 0))).toEqual([0, 255])
})

test('every filter of a PNG is undone', () => {
  const rows = Buffer.concat([
    Buffer.from([1, 10, 10, 10]),
    Buffer.from([2, 1, 1, 1]),
    Buffer.from([3, 5, 5, 5]),
    Buffer.from([4, 1, 1, 1]),
  ])
  const image = decodePicture(makePng({ width: 3, height: 4, colorType: 0, rows }))
  expect([...image.bytes]).toEqual([10, 20, 30, 11, 21, 31, 10, 20, 30, 11, 21, 31])
})

test('a PNG of sixteen shades comes back as it was written', () => {
  const bytes = Uint8Array.from({ length: 7 * 5 }, (_, at) => (at % 16) * 17)
  expect([...decodePicture(grayPng({ bytes, width: 7, height: 5 })).bytes]).toEqual([...bytes])
})

test('an interlaced PNG has each pixel at its place', () => {
  // Of a picture of 2 × 2 only three passes have pixels: upper left, upper right, and the lower row.
  const rows = Buffer.concat([row(10), row(20), row(30, 40)])
  const image = decodePicture(makePng({ width: 2, height: 2, colorType: 0, rows, interlaced: true }))
  expect([...image.bytes]).toEqual([10, 20, 30, 40])
})

test('a JPEG is read in shades', () => {
  const [width, height] = [16, 8]
  const data = Buffer.alloc(width * height * 4, 255)
  for (let at = 0; at < 8; at++) data.fill(0, at * 64, at * 64 + 32)
  const { bytes } = decodePicture(encode({ data, width, height }, 95).data)
  expect(bytes[3 * width + 2] ?? 255).toBeLessThan(30)
  expect(bytes[3 * width + 13] ?? 0).toBeGreaterThan(225)
})

test('what is no picture is refused as that', () => {
  for (const file of ['', 'halo', '%PDF-1.7', 'GIF89a', '<svg/>', '\u0089PNG'])
    expect(faultOf(Buffer.from(file))).toBe('not_picture')
})

test('a picture that unpacks to more than it says, or claims to be huge, is refused before it is unpacked', () => {
  expect(faultOf(makePng({ width: 8, height: 8, rows: Buffer.alloc(10_000_000) }))).toBe('damaged')
  expect(faultOf(makePng({ width: 65_000, height: 65_000, rows: Buffer.alloc(10) }))).toBe('too_large')
  expect(faultOf(makePng({ width: 0, height: 8, rows: Buffer.alloc(10) }))).toBe('damaged')
  expect(faultOf(makeJpeg(65_000, 65_000))).toBe('too_large')
  expect(faultOf(makeJpeg(0, 10))).toBe('damaged')
})

test('a PNG that was cut off is read as far as it goes; one without a picture is refused', () => {
  const bytes = Uint8Array.from({ length: 64 * 64 }, (_, at) => (at * 37) % 256)
  const png = grayPng({ bytes, width: 64, height: 64 })
  expect(decodePicture(png.subarray(0, 900)).width).toBe(64)
  expect(faultOf(png.subarray(0, 20))).toBe('damaged')
  expect(faultOf(png.subarray(0, 40))).toBe('damaged')
})

test('whatever bytes are changed in a picture, it is read or refused, and nothing else happens', () => {
  const png = makePng({ width: 16, height: 16, colorType: 6 })
  const jpeg = encode({ data: Buffer.alloc(32 * 32 * 4, 90), width: 32, height: 32 }, 80).data
  const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }))
  for (const file of [png, jpeg])
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const broken = Buffer.from(file)
        for (const [at, byte] of changes) broken[at % broken.length] = byte
        expect(['none', 'not_picture', 'damaged', 'too_large']).toContain(faultOf(broken))
      }),
      { numRuns: 300 },
    )
})
