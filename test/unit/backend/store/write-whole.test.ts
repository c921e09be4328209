import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeWhole } from '../../../../electron/backend/store/folder.ts'
import { newDataFolder } from '../../../support/open-test-backend.ts'

let folder: string
beforeEach(() => {
  folder = newDataFolder()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a small file takes the place of the one before, and nothing is left beside it', () => {
  const file = join(folder, 'kecil.json')
  writeFileSync(file, 'lama')
  writeFileSync(`${file}.belum-selesai`, 'terputus di tengah jalan')
  writeWhole(file, 'baru')
  expect(readFileSync(file, 'utf8')).toBe('baru')
  expect(readdirSync(folder)).toEqual(['kecil.json'])
})

test('a file that cannot be written leaves the one before as it is', () => {
  const file = join(folder, 'kecil.json')
  writeFileSync(file, 'lama')
  mkdirSync(`${file}.belum-selesai`)
  expect(() => writeWhole(file, 'baru')).toThrow('EISDIR')
  expect(readFileSync(file, 'utf8')).toBe('lama')
})

test.skipIf(process.platform === 'win32')('what nobody else may read is nobody else’s', () => {
  const file = join(folder, 'kunci.json')
  writeWhole(file, '{}', 0o600)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})
