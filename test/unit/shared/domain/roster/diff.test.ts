import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Person, personFrom } from '#shared/domain/person.ts'
import { compareRoster, type StoredPerson } from '#shared/domain/roster/diff.ts'

const nip = ['198001012005011001', '198102022006022002', '198203032007031003'] as const

function stored(people: readonly Person[], ...checkedIn: number[]): StoredPerson[] {
  return people.map((person, index) => ({ id: `p${index}`, person, checkedIn: checkedIn.includes(index) }))
}

const budi = personFrom({ name: 'Budi', nip: nip[0], unit: 'A', position: 'Staf', category: 'pns' })
const siti = personFrom({ name: 'Siti', unit: 'A', village: 'Hansisi', phone: '0812345678' })
const nobody = { added: [], changed: [], unchanged: [], gone: [], kept: [] }

describe('a roster against the stored people', () => {
  test('that is imported again changes nothing', () => {
    expect(compareRoster(stored([budi, siti]), [budi, siti])).toEqual({ ...nobody, unchanged: ['p0', 'p1'] })
  })

  test('names who is new and who is gone', () => {
    expect(compareRoster(stored([budi]), [siti])).toEqual({ ...nobody, added: [siti], gone: ['p0'] })
  })

  test('never says that somebody who has checked in is gone', () => {
    expect(compareRoster(stored([budi, siti], 1), [])).toEqual({ ...nobody, gone: ['p0'], kept: ['p1'] })
  })

  test('finds people by NIP, and names every field that changed', () => {
    const moved = { ...budi, name: 'Budi Santoso', unit: 'B' }
    const [changed] = compareRoster(stored([budi]), [moved]).changed
    expect(changed).toMatchObject({ id: 'p0', before: budi, person: moved })
    expect(changed?.changes).toEqual([
      { field: 'name', before: 'Budi', after: 'Budi Santoso' },
      { field: 'unit', before: 'A', after: 'B' },
    ])
  })

  test('finds people without a number by name and place, whatever the gelar', () => {
    const incoming = { ...siti, name: 'Hj. SITTI, S.H.' }
    expect(compareRoster(stored([budi, siti]), [budi, incoming]).changed.map(({ id }) => id)).toEqual(['p1'])
  })

  test('finds somebody whose NIP was mended', () => {
    const damaged = { ...budi, nip: null, idWritten: '1.98E+17' }
    const [changed] = compareRoster(stored([damaged]), [budi]).changed
    expect(changed?.changes).toEqual([
      { field: 'nip', before: '', after: nip[0] },
      { field: 'idWritten', before: '1.98E+17', after: '' },
    ])
    const mistyped = compareRoster(stored([{ ...budi, nip: nip[2] }]), [budi])
    expect(mistyped.changed.map(({ id }) => id)).toEqual(['p0'])
  })

  test('does not take a known NIP away because the file shows a damaged one', () => {
    expect(compareRoster(stored([budi]), [{ ...budi, nip: null, idWritten: '1.98E+17' }])).toEqual({
      ...nobody,
      unchanged: ['p0'],
    })
  })

  test('keeps two people of one name apart by their numbers', () => {
    const twin = { ...budi, nip: nip[1] }
    const diff = compareRoster(stored([budi]), [budi, twin])
    expect(diff).toEqual({ ...nobody, added: [twin], unchanged: ['p0'] })
  })

  test('that says nothing of a field leaves it alone', () => {
    const silent = { ...siti, phone: null, category: 'undangan' } as const
    const keeper = { ...siti, category: 'kepala_desa', extra: { Agama: 'Katolik' } } as const
    expect(compareRoster(stored([keeper]), [silent])).toEqual({ ...nobody, unchanged: ['p0'] })
    const speaking = personFrom({ name: 'Joko', phone: '0899999999' })
    expect(compareRoster(stored([siti]), [silent, speaking]).changed[0]?.changes).toEqual([
      { field: 'phone', before: '0812345678', after: '' },
    ])
  })

  test('compares the columns that were kept by their header', () => {
    const before = { ...siti, extra: { Agama: 'Katolik', Ukuran: 'L' } }
    const [changed] = compareRoster(stored([before]), [{ ...siti, extra: { Ukuran: 'XL' } }]).changed
    expect(changed?.changes).toEqual([{ field: 'Ukuran', before: 'L', after: 'XL' }])
    expect(changed?.person.extra).toEqual({ Agama: 'Katolik', Ukuran: 'XL' })
  })

  test('accounts for everybody once', () => {
    const person = fc
      .record({
        name: fc.constantFrom('Budi', 'Siti', 'Moh. Ali', 'Muhammad Ali'),
        nip: fc.constantFrom(null, null, ...nip),
        unit: fc.constantFrom(null, 'A', 'B'),
      })
      .map(personFrom)
    const people = fc.array(person, { maxLength: 8 })
    fc.assert(
      fc.property(people, people, fc.nat(7), (before, incoming, present) => {
        const diff = compareRoster(stored(before, present), incoming)
        const found = [...diff.changed.map(({ id }) => id), ...diff.unchanged]
        const all = [...found, ...diff.gone, ...diff.kept]
        expect(all.toSorted()).toEqual(before.map((_, index) => `p${index}`).toSorted())
        expect(diff.added.length + found.length).toBe(incoming.length)
        expect(diff.gone).not.toContain(`p${present}`)
      }),
    )
  })
})
