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
  '0005-minutes.sql': 'a114f6fb0394f750f4447d5bcf8ccfae93938bcc71051f0ab09e095d16b0f823',
  '0006-accounts.sql': 'ca2a57329b7112270748bb2469afaf96c3c2302358028ecac3dea6981a1900c5',
  '0007-unsaved-writing.sql': 'eee3f131f4522fbad5320f8563f0f6314a78f30030fc127c8f650604d11b04dc',
}

/** The same of a centre's database. */
const LANDED_CENTRAL = {
  '0001-gathering.sql': '50c3603c3a21607ca301cae18c9fe84ca158b0402743a6118575141e803717f5',
  '0002-sending.sql': '633298bb06d0bad42378135132ed1f70696d18969b4894fc92ebf81a0dcb187f',
  '0003-reports.sql': '5826af889c9f01cdba59505af0bd1fe7b29e99b546e80a1bea8c58fcdc18af67',
}

const RESOURCES = join(import.meta.dirname, '../../../../resources')

test.each([
  ...Object.entries(LANDED).map(([file, checksum]) => [`migrations/${file}`, checksum] as const),
  ...Object.entries(LANDED_CENTRAL).map(([file, checksum]) => [`central/${file}`, checksum] as const),
])('%s is as it landed, to the letter', (file, checksum) => {
  expect(
    createHash('sha256')
      .update(readFileSync(join(RESOURCES, file)))
      .digest('hex'),
  ).toBe(checksum)
})
