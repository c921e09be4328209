/** People for a rehearsal: names as long as real ones, made of syllables that belong to nobody. No number of anybody. */
import { CATEGORIES, type Category } from '#shared/domain/category.ts'
import { type Person, personFrom } from '#shared/domain/person.ts'

const FIRST = [
  'Balu',
  'Cenda',
  'Dirga',
  'Elvo',
  'Fadmi',
  'Gindra',
  'Hasto',
  'Ilmi',
  'Jenar',
  'Kasri',
  'Lomba',
  'Mirta',
]
const MIDDLE = ['', 'Adni', 'Broto', 'Cilo', 'Dwita', 'Erlu', 'Fika', 'Galih']
const LAST = [
  'Rekaan',
  'Cobari',
  'Latihano',
  'Gladina',
  'Misalnya',
  'Umpamawan',
  'Andaikata',
  'Contohwati',
  'Tirumana',
]
const TITLES = ['', '', '', ', S.Sos.', ', S.E.', ', M.Si.', ', S.Kom.']
const KINDS: readonly Category[] = CATEGORIES.filter((kind) =>
  ['pns', 'pppk', 'kepala_desa', 'camat'].includes(kind),
)
const SEATS_PER_ROW = 20

/** The person of this running number; the same one whenever it is asked. */
export function inventedPerson(number: number, units: readonly string[]): Person {
  const category = KINDS[number % KINDS.length] ?? 'pns'
  const parts = [
    FIRST[number % FIRST.length],
    MIDDLE[Math.floor(number / FIRST.length) % MIDDLE.length],
    lastOf(number),
  ]
  const row = String.fromCharCode(65 + (Math.floor(number / SEATS_PER_ROW) % 26))
  return personFrom({
    name: `${parts.filter((part) => part !== '').join(' ')}${TITLES[number % TITLES.length]}`,
    category,
    position: category === 'kepala_desa' ? 'Kepala Desa' : 'Staf',
    unit: units[number % units.length] ?? null,
    seat: `${row}-${(number % SEATS_PER_ROW) + 1}`,
  })
}

function lastOf(number: number): string {
  const round = Math.floor(number / (FIRST.length * MIDDLE.length))
  const last = LAST[round % LAST.length] ?? 'Rekaan'
  // From here on names would be the same again.
  return round < LAST.length ? last : `${last} ${Math.floor(round / LAST.length) + 1}`
}
