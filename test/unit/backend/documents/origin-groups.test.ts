import { expect, test } from 'vitest'
import { groupedByOrigin } from '../../../../electron/backend/documents/origin-groups.ts'

const person = (unit: string | null, district: string | null) => ({ unit, district })
const groups = (...people: ReturnType<typeof person>[]) =>
  groupedByOrigin(people, 'Nusa Tenggara Timur').map(({ label, members }) => [label, members.length])

test('a kecamatan is one group however it is written, also as a unit', () => {
  const written = [
    person(null, 'Amarasi'),
    person(null, 'Kec. Amarasi'),
    person('Kecamatan Amarasi', 'Amarasi'),
    person(null, 'KECAMATAN Amarasi'),
  ]
  expect(groups(...written)).toEqual([['Kecamatan Amarasi', 4]])
})

test('units stand before kecamatan, and who has neither at the end', () => {
  const people = [person(null, null), person('', 'Takari'), person('12 Dinas', null), person('Badan', '')]
  expect(groups(...people)).toEqual([
    ['12 Dinas', 1],
    ['Badan', 1],
    ['Kecamatan Takari', 1],
    ['Lainnya', 1],
  ])
})
