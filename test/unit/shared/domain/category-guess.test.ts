import { describe, expect, test } from 'vitest'
import { guessCategory, statusCategory } from '#shared/domain/category-guess.ts'
import type { Category } from '#shared/domain/category.ts'
import { compareByProtocol } from '#shared/domain/protocol.ts'

const nothing = { status: null, position: null, rank: null, nip: null, hints: [] } as const

describe('the category of a person', () => {
  test.each<[string, Category]>([
    ['Kepala Dinas Kesehatan', 'kepala_opd'],
    ['Plt. Kepala Badan Kesbangpol', 'kepala_opd'],
    ['Direktur RSUD Naibonat', 'kepala_opd'],
    ['Sekretaris DPRD', 'kepala_opd'],
    ['Camat Semau', 'camat'],
    ['Sekretaris Camat', 'pns'],
    ['Lurah', 'lurah'],
    ['Sekretaris Lurah', 'pns'],
    ['Kepala Bidang Pemerintahan Desa', 'pns'],
    ['Kepala Seksi Pemerintahan Desa', 'pns'],
    ['Asisten I', 'asisten'],
    ['Asisten Apoteker Terampil', 'pns'],
    ['Staf Ahli Bupati', 'staf_ahli'],
    ['Sekretaris Daerah', 'sekda'],
    ['Wakil Bupati', 'forkopimda'],
    ['Ketua DPRD', 'dprd'],
    ['Kapolres Kupang', 'polri'],
    ['Danramil 01', 'tni'],
    ['Ketua Panitia Pengawas Kecamatan', 'bawaslu'],
    ['Direktur PDAM Tirta Lontar', 'direksi_bumd'],
    ['Guru Ahli Madya', 'pns'],
  ])('with the office “%s” and a NIP is %s', (position, category) => {
    expect(guessCategory({ ...nothing, position, nip: 'pns' })).toBe(category)
  })

  test('of the village comes from the office, or from what the list is of', () => {
    expect(guessCategory({ ...nothing, position: 'Pj. Kepala Desa' })).toBe('kepala_desa')
    expect(guessCategory({ ...nothing, position: 'Kaur Keuangan Desa' })).toBe('perangkat_desa')
    expect(guessCategory({ ...nothing, hints: ['NAMA KEPALA DESA / LURAH'] })).toBe('kepala_desa')
    expect(guessCategory({ ...nothing, hints: ['lurah', 'NAMA KEPALA DESA / LURAH'] })).toBe('lurah')
  })

  test('comes from the NIP or the rank where nothing else is said', () => {
    expect(guessCategory({ ...nothing, nip: 'pppk', hints: ['THLS 2024'] })).toBe('pppk')
    expect(guessCategory({ ...nothing, rank: 'pns' })).toBe('pns')
    expect(guessCategory({ ...nothing, hints: ['THLS 2024'] })).toBe('honorer')
    expect(guessCategory(nothing)).toBe('undangan')
  })

  test.each<[string, Category | null]>([
    ['PNS', 'pns'],
    ['P3K', 'pppk'],
    ['PPPK Paruh Waktu', 'pppk_paruh_waktu'],
    ['CPNS', 'cpns'],
    ['PTT', 'ptt'],
    ['THLS', 'honorer'],
    ['Tenaga Kontrak', 'honorer'],
    ['Non ASN', 'honorer'],
    ['Kades', 'kepala_desa'],
    ['Kawin', null],
    ['Aktif', null],
  ])('from the status “%s” is %s', (status, category) => {
    expect(statusCategory(status)).toBe(category)
  })
})

describe('the order of protocol', () => {
  test('goes from the head of the region down, then by golongan, then by name', () => {
    const person = (
      name: string,
      category: Category,
      position: string | null,
      rank: string | null = null,
    ) => ({
      name,
      category,
      position,
      rank,
    })
    const people = [
      person('Zeta', 'honorer', null),
      person('Budi', 'pns', 'Staf', 'III/a'),
      person('Dr. Adi', 'pns', 'Staf', 'III/a'),
      person('Siti', 'pns', 'Staf', 'IV/a'),
      person('Lodia', 'lurah', 'Lurah'),
      person('Kadis', 'kepala_opd', 'Kepala Dinas'),
      person('Wabup', 'forkopimda', 'Wakil Bupati'),
      person('Bupati', 'forkopimda', 'Bupati Kupang'),
      person('Sekda', 'sekda', 'Sekretaris Daerah'),
      person('Ketua', 'dprd', 'Ketua DPRD'),
    ]
    expect(people.toSorted(compareByProtocol).map(({ name }) => name)).toEqual([
      'Bupati',
      'Wabup',
      'Ketua',
      'Sekda',
      'Kadis',
      'Lodia',
      'Siti',
      'Dr. Adi',
      'Budi',
      'Zeta',
    ])
  })
})
