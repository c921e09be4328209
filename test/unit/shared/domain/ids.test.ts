import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeOfId, uuidV7 } from '#shared/domain/ids.ts'

const random = fc.uint8Array({ minLength: 10, maxLength: 10 })
const time = fc.integer({ min: 0, max: 2 ** 48 - 1 })

test('the example of RFC 9562 comes out as it stands there', () => {
  const bytes = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f])
  expect(uuidV7(0x017f22e279b0, bytes)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
})

test('every id is a UUID of version 7 that tells when it was made', () => {
  fc.assert(
    fc.property(time, random, (at, bytes) => {
      expect(timeOfId(uuidV7(at, bytes))).toBe(at)
    }),
  )
})

test('ids sort by the time of making', () => {
  fc.assert(
    fc.property(time, time, random, random, (one, other, left, right) => {
      fc.pre(one < other)
      expect(uuidV7(one, left) < uuidV7(other, right)).toBe(true)
    }),
  )
})

test('different random bits make different ids', () => {
  const ids = new Set<string>()
  for (let bit = 0; bit < 80; bit++) {
    const bytes = new Uint8Array(10)
    bytes[Math.floor(bit / 8)] = 1 << (bit % 8)
    ids.add(uuidV7(1, bytes))
  }
  // 74 of the 80 bits are used; the other 6 give the id without any bit set.
  expect(ids.size).toBe(75)
})

test('a clock before 1970 still gives an id, as of 1970', () => {
  expect(timeOfId(uuidV7(-1, new Uint8Array(10)))).toBe(0)
})

test('a time or random bytes out of bounds are refused, and other texts tell no time', () => {
  expect(() => uuidV7(2 ** 48, new Uint8Array(10))).toThrow(RangeError)
  expect(() => uuidV7(0.5, new Uint8Array(10))).toThrow(RangeError)
  expect(() => uuidV7(1, new Uint8Array(9))).toThrow(RangeError)
  expect(timeOfId('017f22e2-79b0-4cc3-98c4-dc0c0c07398f')).toBeUndefined()
  expect(timeOfId('bukan id')).toBeUndefined()
})
