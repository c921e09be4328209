import fc from 'fast-check'
import { expect, it } from 'vitest'
import { beginningSought, matches, searchKey } from '#shared/domain/name-search.ts'

const NAMES = [
  ...[
    'Muhammad Ali',
    'Moh. Yusuf',
    'M. Said',
    'Siti Aminah',
    'St. Nurhaliza',
    'Maria Goreti Bria, S.Sos., M.Si.',
  ],
  ...[
    'Drs. H. Abd. Rahman',
    'Yohanes Mau',
    'Joh. Lado',
    "O'Neil Da Costa",
    'Anak-Agung Gde Raka',
    'Achmad Dahlan',
  ],
]

it('whoever answers a query has the beginning that was sought, or the mark of its family', () => {
  const name = fc.constantFrom(...NAMES)
  const query = fc.oneof(
    fc.constantFrom(
      'muh',
      'mohammad',
      'siti',
      'abdul',
      'yoh',
      'maria bria',
      'bria goreti',
      'drs. rahman',
      'neil',
    ),
    fc.tuple(name, fc.nat(20)).map(([whole, letters]) => whole.slice(0, letters)),
  )
  fc.assert(
    fc.property(name, query, (whole, asked) => {
      const sought = beginningSought(asked)
      if (!sought || !matches(asked, { name: whole })) return
      const { words } = searchKey({ name: whole })
      const has = words.includes(sought.beginning) || (sought.mark !== null && words.includes(sought.mark))
      expect(has || /\d/.test(asked), `${asked} for ${whole}`).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})

it('nothing is sought where nothing is asked', () => {
  expect(beginningSought(' - ')).toBeUndefined()
})
