import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentHash } from '../../../../electron/backend/documents/content-hash.ts'
import { attendanceData } from '../../../support/paper-data.ts'

test('the same content has the same hash, whatever the order of its keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
      const turned = Object.fromEntries(Object.entries(content).reverse())
      expect(contentHash(turned)).toBe(contentHash(content))
    }),
  )
})

test('one changed letter, a row more or two rows in another order change the hash', () => {
  const original = contentHash(attendanceData(20))
  const changed = attendanceData(20)
  const [part] = changed.parts
  if (!part) throw new Error('no list')
  const { lines } = part
  const hashes = [original]
  part.lines = lines.map((line, index) => (index === 7 ? { ...line, name: `${line.name}.` } : line))
  hashes.push(contentHash(changed))
  part.lines = lines.slice(1)
  hashes.push(contentHash(changed))
  part.lines = [...lines.slice(1), ...lines.slice(0, 1)]
  hashes.push(contentHash(changed))
  expect(new Set(hashes).size).toBe(4)
})

test('another logo is another content', () => {
  const withLogo = (...bytes: number[]) => contentHash({ leftLogo: new Uint8Array(bytes) })
  expect(withLogo(1, 2)).not.toBe(withLogo(1, 3))
  expect(withLogo(1, 2)).toBe(withLogo(1, 2))
})
