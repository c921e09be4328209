import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** A database that was made by one of these is refused when its text is another. A new one joins when it lands. */
const LANDED = {
  '0001-main-job.sql': 'fb5ba78cc9319880e78510d8d49ce805f3bad8059b86393e62b46aa4f358ced1',
  '0002-papers.sql': 'ae316bf154155a2f8ad93e420a752ea1327eebdeee99c9772d5874a7e7fc7e7a',
  '0003-signatures.sql': 'd254067c0435a6f83dfbcd4011b1fa1b07e46fe0bf9afdd3a02a5bb93ef84429',
  '0004-door.sql': '8d2fbb638dce31721ed596e3ccbe9516363457b3ee2e6db75554cea056cb1dce',
}

test.each(Object.entries(LANDED))('%s is as it landed, to the letter', (file, checksum) => {
  const sql = readFileSync(join(import.meta.dirname, '../../../../resources/migrations', file))
  expect(createHash('sha256').update(sql).digest('hex')).toBe(checksum)
})
