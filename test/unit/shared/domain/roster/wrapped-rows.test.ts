import { describe, expect, test } from 'vitest'
import { readSheet, sheetOf } from '../../../../support/sheet-of.ts'

const nip = ['19800101 200501 1 001', '198102022006022002', '19820303 200703 1 003'] as const
const head = 'No|Nama|NIP|Jabatan|Unit Kerja'
const list = (rows: string) =>
  readSheet(
    sheetOf(
      `${head}\n1|Rina Bria|-|Staf|Dinas Sosial\n2|Rino Bria|-|Staf|Dinas Sosial\n3|Rano Bria|-|Staf|Dinas Sosial\n${rows}\n5|Yohanes Taek|-|Staf|Inspektorat`,
    ),
  )

describe('a row that goes on where the row above breaks off', () => {
  test.each([
    ['4|Budi|-|Kepala Bidang Data dan|Dinas Sosial', '|||Evaluasi|', 'Kepala Bidang Data dan Evaluasi'],
    ['4|Budi|-|Analis (Ahli|Dinas Sosial', '|||Muda)|', 'Analis (Ahli Muda)'],
    ['4|Budi|-|Pengawas|Dinas Sosial', '|||jalan|', 'Pengawas jalan'],
    ['4|Budi|-|Kepala Sub|Dinas Sosial', '|||Bagian Umum|', 'Kepala Sub Bagian Umum'],
  ])('“%s” with “%s” below is joined with a warning', (first, second, position) => {
    const reading = list(`${first}\n${second}`)
    expect(reading.people[3]).toMatchObject({ name: 'Budi', position, unit: 'Dinas Sosial' })
    expect(reading.warnings).toEqual(['5 joined_rows'])
    expect(reading.ignored).toContain('6 continuation')
    expect(reading.rejected).toEqual([])
  })

  test('gives nobody below a new OPD', () => {
    const reading = list('4|Budi|-|Staf|Dinas Koperasi, Usaha\n||||Kecil dan Menengah')
    expect(reading.people.map(({ unit }) => unit).slice(3)).toEqual([
      'Dinas Koperasi, Usaha Kecil dan Menengah',
      'Inspektorat',
    ])
    expect(reading.warnings).toEqual(['5 joined_rows'])
  })

  test('may be several rows, and a name', () => {
    const reading = list(
      `4|Maria Goreti da|${nip[0]}|Kepala Bidang Data dan|Dinas Sosial\n|Costa Soares||Evaluasi,|\n|||arsip|`,
    )
    expect(reading.people[3]).toMatchObject({
      name: 'Maria Goreti da Costa Soares',
      nip: '198001012005011001',
      position: 'Kepala Bidang Data dan Evaluasi, arsip',
    })
    expect(reading.warnings).toEqual(['5 joined_rows', '5 joined_rows'])
  })

  test('is joined above a signature block too', () => {
    const reading = readSheet(
      sheetOf(
        `${head}\n1|Budi|${nip[0]}|Staf|A\n2|Siti|${nip[1]}|Kepala Bidang Data dan|A\n|||Evaluasi|\n\n|||Kupang, 2 Mei 2024|\n|||Kepala Dinas,|\n|||Drs. Joko|\n|||NIP. ${nip[2]}|`,
      ),
    )
    expect(reading.people[1]?.position).toBe('Kepala Bidang Data dan Evaluasi')
    expect(reading.accepted).toEqual(['2 Budi', '3 Siti'])
  })

  test('is rejected where nothing says that it goes on', () => {
    const reading = list('4|Budi|-|Kepala Bidang|Dinas Sosial\n|||Kepala Seksi Umum|')
    expect(reading.people[3]?.position).toBe('Kepala Bidang')
    expect(reading.rejected).toEqual(['6 no_name'])
  })
})

describe('a name without a number in a list where all others have one', () => {
  test('is somebody with a warning, and no OPD of those below', () => {
    const reading = list('4|Budi|-|Staf|Dinas Sosial\n|Ahmad Yani|||')
    expect(reading.accepted).toContain('6 Ahmad Yani')
    expect(reading.warnings).toEqual(['6 no_number'])
    expect(reading.people.at(-1)?.unit).toBe('Inspektorat')
  })

  test('needs no warning with a NIP', () => {
    expect(list(`4|Budi|-|Staf|Dinas Sosial\n|Ahmad Yani|${nip[0]}||`).warnings).toEqual([])
  })

  test('is a heading where the list begins with one', () => {
    const reading = readSheet(
      sheetOf(
        `No|Nama|NIP\n|Prokopim\n1|Budi|${nip[0]}\n2|Siti|${nip[1]}\n|Tata Pemerintahan\n3|Joko|${nip[2]}`,
      ),
    )
    expect(reading.people.map(({ unit }) => unit)).toEqual(['Prokopim', 'Prokopim', 'Tata Pemerintahan'])
  })
})

test('a second office of a merged name is kept with its OPD', () => {
  const reading = readSheet(
    sheetOf(
      `No|Nama|NIP|Jabatan|OPD\n1|Budi|${nip[0]}|Camat|Kecamatan Semau\n|||Plt. Kepala Dinas|Dinas Sosial\n2|Siti|${nip[1]}|Kepala Bidang Data dan|Setda\n|||Evaluasi|\n3|Joko|${nip[2]}|Staf|Setda`,
      { merges: ['A2:A3', 'B2:B3', 'C2:C3', 'A4:A5', 'B4:B5', 'C4:C5', 'E4:E5'] },
    ),
  )
  expect(reading.people.map(({ position, extra }) => [position, extra])).toEqual([
    ['Camat; Plt. Kepala Dinas', { OPD: 'Dinas Sosial' }],
    ['Kepala Bidang Data dan Evaluasi', {}],
    ['Staf', {}],
  ])
})
