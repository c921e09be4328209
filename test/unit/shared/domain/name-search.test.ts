import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileQuery, matches, nameSkeleton, searchKey } from '#shared/domain/name-search.ts'

const person = { name: "Drs. H. Muh. Zainul O'Neil, M.Si.", nip: '198001012005011999', phone: '081234567890' }

describe('a search', () => {
  test.each(['z', 'zai', 'ZAINUL', 'muh z', 'zainul muh', 'oneil', "o'neil", 'neil'])(
    '“%s” finds by the beginning of words',
    (query) => {
      expect(matches(query, person)).toBe(true)
    },
  )

  test.each(['ainul', 'zainul x', 'msi', 'ni'])('“%s” finds nobody', (query) => {
    expect(matches(query, person)).toBe(false)
  })

  test.each(['moh', 'mohamad', 'mochamad', 'muhammad', 'muhamad z', 'Moh.', 'mohd zai'])(
    '“%s” finds Muh. too',
    (query) => {
      expect(matches(query, person)).toBe(true)
    },
  )

  test('finds M. as Muhammad, but only where it is the first of several words', () => {
    expect(matches('muhammad', { name: 'M. Zainul Abidin' })).toBe(true)
    expect(matches('muhammad', { name: 'Zainul M. Abidin' })).toBe(false)
  })

  test('takes Siti, Sitti and St. for one name', () => {
    for (const name of ['Siti Aminah', 'Sitti Aminah', 'St. Aminah']) {
      for (const query of ['siti', 'sitti', 'st. am', 'sitti aminah'])
        expect(matches(query, { name })).toBe(true)
    }
  })

  test('passes over diacritics on both sides', () => {
    expect(matches('jose', { name: 'José da Cunha' })).toBe(true)
    expect(matches('josé', { name: 'Jose da Cunha' })).toBe(true)
  })

  test('passes over gelar in the question while another word is left', () => {
    expect(matches('drs zainul', person)).toBe(true)
    expect(matches('dr. zainul', person)).toBe(true)
    expect(matches('drs', { name: 'Drsan' })).toBe(true)
  })

  test('finds by the tail of a NIP, and by four digits anywhere', () => {
    expect(matches('999', person)).toBe(true)
    expect(matches('19800101 200501', person)).toBe(true)
    expect(matches('1 999', person)).toBe(true)
    expect(matches('7890', person)).toBe(true)
    expect(matches('198', person)).toBe(false)
  })

  test('for nothing finds everybody', () => {
    expect(matches('  ', person)).toBe(true)
  })

  test('finds everybody by his own name, spelled as given', () => {
    const name = fc.array(
      fc.constantFrom("Ma'ruf", 'Moh.', 'Siti', 'José', 'A.A.', 'Nur-Aini', 'da', 'BRIA'),
      { minLength: 1, maxLength: 4 },
    )
    fc.assert(
      fc.property(name, (words) => {
        const full = words.join(' ')
        expect(compileQuery(full)(searchKey({ name: full })), full).toBe(true)
      }),
    )
  })
})

describe('the skeleton of a name', () => {
  test.each([
    ['RONNY PELLOKILA, A.MD.', 'Ronny Pellokila, A.Md.'],
    ['M. Zainul Abidin', 'Muhammad Zainul Abidin'],
    ['Drs. Moch. Soekarno Djati', 'Mohamad Sukarno Jati'],
    ['St. Annisa', 'Sitti Anisa'],
    ["Ma'ruf", 'Maruf'],
    ['Ny. Ina Boi', 'Ina Boi, S.Pd.'],
    ['Abd. Rahman', 'Abdul Rahman'],
  ])('is the same for “%s” and “%s”', (one, other) => {
    expect(nameSkeleton(one)).toBe(nameSkeleton(other))
  })

  test('differs for different names', () => {
    expect(nameSkeleton('Budi Santoso')).not.toBe(nameSkeleton('Budi Susanto'))
    expect(nameSkeleton('Yohanes Tefa')).not.toBe(nameSkeleton('Yohanes Benu Tefa'))
  })
})
