import { describe, expect, test } from 'vitest'
import { findProvince, PROVINCES, regionLabels } from '#shared/domain/regions.ts'

describe('provinces', () => {
  test('are 38: 18 in WIB, 12 in WITA, 8 in WIT, each once', () => {
    const inZone = (zone: string) => PROVINCES.filter((province) => province.zone === zone).length
    expect([inZone('WIB'), inZone('WITA'), inZone('WIT')]).toEqual([18, 12, 8])
    expect(new Set(PROVINCES.map(({ name }) => name)).size).toBe(38)
  })

  test.each([
    ['Nusa Tenggara Timur', 'WITA'],
    ['NTT', 'WITA'],
    ['provinsi nusa  tenggara timur', 'WITA'],
    ['Kalimantan Timur', 'WITA'],
    ['Kalimantan Tengah', 'WIB'],
    ['Lampung', 'WIB'],
    ['D.I. Yogyakarta', 'WIB'],
    ['Daerah Khusus Jakarta', 'WIB'],
    ['Papua Barat Daya', 'WIT'],
    ['Maluku Utara', 'WIT'],
  ])('%s lies in %s', (name, zone) => expect(findProvince(name)?.zone).toBe(zone))

  test('that do not exist have no zone', () => {
    for (const name of ['', 'Jawa', 'constructor', '__proto__']) expect(findProvince(name)).toBeUndefined()
  })
})

test('levels and heads go by their local names, and by the usual ones elsewhere', () => {
  expect(regionLabels('Nusa Tenggara Timur')).toMatchObject({
    district: 'Kecamatan',
    villageHead: 'Kepala Desa',
  })
  expect(regionLabels('Bali')).toMatchObject({ village: 'Desa', villageHead: 'Perbekel' })
  expect(regionLabels('Papua Pegunungan')).toMatchObject({ district: 'Distrik', village: 'Kampung' })
  expect(regionLabels('Sumatera Barat').villageHead).toBe('Wali Nagari')
  expect(regionLabels('tidak dikenal').village).toBe('Desa')
})
