import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const backend = join(import.meta.dirname, '../../../electron/backend')

it('the table of the backend names every folder of it once, and no other', () => {
  const rows = readFileSync(join(backend, 'README.md'), 'utf8').split('\n')
  const told = rows
    .filter((row) => row.startsWith('| `'))
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name))
  const folders = readdirSync(backend, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(told.sort()).toEqual(folders.map(({ name }) => name).sort())
})
