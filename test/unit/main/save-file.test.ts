import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeWhole } from '../../../electron/main/save-file.ts'

let folder: string
const bytes = new TextEncoder().encode('presensi')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ikrar-save-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('a file is written under the chosen name, and nothing else is left in the folder', async () => {
  expect(await writeWhole(join(folder, 'presensi.xlsx'), bytes)).toEqual({ saved: 'presensi.xlsx' })
  expect(readdirSync(folder)).toEqual(['presensi.xlsx'])
  expect(readFileSync(join(folder, 'presensi.xlsx'), 'utf8')).toBe('presensi')
})

it('an older file of that name is replaced', async () => {
  writeFileSync(join(folder, 'presensi.xlsx'), 'yang lama, dan lebih panjang')
  await writeWhole(join(folder, 'presensi.xlsx'), bytes)
  expect(readFileSync(join(folder, 'presensi.xlsx'), 'utf8')).toBe('presensi')
})

it('a folder that is gone is answered, not thrown', async () => {
  expect(await writeWhole(join(folder, 'tidak-ada', 'presensi.xlsx'), bytes)).toEqual({
    failed: 'folder_not_writable',
  })
})

it('a place that is no folder is answered, not thrown', async () => {
  writeFileSync(join(folder, 'berkas'), '')
  expect(await writeWhole(join(folder, 'berkas', 'presensi.xlsx'), bytes)).toEqual({
    failed: 'folder_not_writable',
  })
})

it('what can not be replaced stays as it was, and nothing else is left in the folder', async () => {
  await mkdir(join(folder, 'presensi.xlsx'))
  expect(await writeWhole(join(folder, 'presensi.xlsx'), bytes)).toEqual({ failed: 'unknown' })
  expect(readdirSync(folder)).toEqual(['presensi.xlsx'])
})
