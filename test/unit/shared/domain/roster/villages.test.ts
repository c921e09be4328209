import { describe, expect, test } from 'vitest'
import { readSheet, sheetOf, type SheetOptions } from '../../../../support/sheet-of.ts'

const places = (text: string, options: SheetOptions = {}) =>
  readSheet(sheetOf(text, options)).people.map(({ district, village, unit }) => [district, village, unit])

describe('a list of people of villages', () => {
  test('is told by its title, and headings give kecamatan and desa', () => {
    expect(
      places(`
DAFTAR PERANGKAT DESA
No|Nama|Jabatan|HP
KECAMATAN SEMAU
DESA HANSISI
1|Lukas|Kepala Desa|081234567801
DESA UITAO
1|Yohanis|Kepala Desa|081234567803
KECAMATAN SULAMU
1|Matius|Sekretaris Desa|081234567804`),
    ).toEqual([
      ['Semau', 'Hansisi', null],
      ['Semau', 'Uitao', null],
      ['Sulamu', null, null],
    ])
  })

  test.each(['Desa : Hansisi\nKecamatan : Semau', 'DESA/KELURAHAN|: Hansisi\nKECAMATAN|: Semau'])(
    'is told by the desa above it: %j',
    (titles) => {
      expect(places(`DAFTAR HADIR\n${titles}\nNo|Nama|Jabatan\n1|Lukas|Kaur\n2|Rut|Kadus`)).toEqual([
        ['Semau', 'Hansisi', null],
        ['Semau', 'Hansisi', null],
      ])
    },
  )

  test('has its desa and kecamatan in a letterhead without labels', () => {
    expect(
      places(`KECAMATAN SEMAU\nDESA HANSISI\nDAFTAR HADIR PERANGKAT DESA\nNo|Nama|Jabatan\n1|Lukas|Kaur`),
    ).toEqual([['Semau', 'Hansisi', null]])
  })

  test('is told by a desa in a heading, which may name its kecamatan too', () => {
    expect(
      places(`
DAFTAR HADIR
No|Nama|Jabatan
Desa Hansisi, Kec. Semau
1|Lukas|Kaur
DESA PARITI KECAMATAN SULAMU KABUPATEN KUPANG
1|Markus|Kaur
Kecamatan Takari, Kab. Kupang
1|Matius|Kaur`),
    ).toEqual([
      ['Semau', 'Hansisi', null],
      ['Sulamu', 'Pariti', null],
      ['Takari', null, null],
    ])
  })

  test.each([
    ['DAFTAR NAMA KEPALA DESA SE-KECAMATAN AMANUBAN BARAT KABUPATEN TTS TAHUN 2024', 'Amanuban Barat'],
    ['DAFTAR PERBEKEL SE-KECAMATAN MENGWI', 'Mengwi'],
    ['KECAMATAN SEMAU KABUPATEN KUPANG', 'Semau'],
    ['DAFTAR KEPALA DESA SE-KABUPATEN BELU', null],
    ['Kecamatan Semau, 12 Mei 2024', null],
  ])('entitled “%s” comes from the kecamatan %s', (title, district) => {
    expect(places(`${title}\nNo|Nama|Desa\n1|Lukas|Pusu`)).toEqual([[district, 'Pusu', null]])
  })

  test('is not a list with an OPD for everybody', () => {
    expect(
      places(
        `DAFTAR HADIR KEPALA DESA DAN ASN\nNo|Nama|OPD\nKECAMATAN SEMAU\n1|Budi|Dinas A\n2|Siti|Dinas B`,
      ),
    ).toEqual([
      [null, null, 'Dinas A'],
      [null, null, 'Dinas B'],
    ])
  })
})
