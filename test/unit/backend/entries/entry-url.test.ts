import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { entryUrl } from '../../../../electron/backend/entries/entry-url.ts'

test('run from sources, an entry is the TypeScript file beside', () => {
  expect(existsSync(entryUrl('read-spreadsheet'))).toBe(true)
  expect(entryUrl('read-spreadsheet').pathname).toMatch(/\/electron\/backend\/entries\/read-spreadsheet\.ts$/)
})

test.each(['file:///app/out/main/backend.js', 'file:///app/out/main/chunks/entry-url-x1.js'])(
  'bundled into %s, an entry lies beside the backend',
  (here) => {
    expect(entryUrl('paper-thread', here).href).toBe('file:///app/out/main/paper-thread.js')
  },
)
