import { existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { eraseFolder } from '../../../../electron/backend/rehearsal/erase-folder.ts'

let around: string

beforeEach(() => {
  around = mkdtempSync(join(tmpdir(), 'ikrar-erase-'))
})
afterEach(() => rmSync(around, { recursive: true, force: true }))

it('what a file held is overwritten before its name goes', () => {
  const folder = join(around, 'gladi')
  mkdirSync(join(folder, 'salinan'), { recursive: true })
  const file = join(folder, 'salinan', 'kegiatan.db')
  writeFileSync(file, 'Balu Cobari'.repeat(200_000))
  // Another name of the same bytes on the disk.
  linkSync(file, join(around, 'saksi'))
  eraseFolder(folder)
  expect(existsSync(folder)).toBe(false)
  const left = readFileSync(join(around, 'saksi'))
  expect(left.length).toBe('Balu Cobari'.length * 200_000)
  expect(left.every((byte) => byte === 0)).toBe(true)
})

it('a folder that is not there is no trouble', () => {
  expect(() => eraseFolder(join(around, 'tidak-ada'))).not.toThrow()
})
