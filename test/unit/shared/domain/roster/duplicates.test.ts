import { describe, expect, test } from 'vitest'
import { readSheet, readSheets, sheetOf } from '../../../../support/sheet-of.ts'

const nip = '198001012005011001'
const nik = '5301180209840070'

describe('somebody who stands in a workbook twice', () => {
  test('with the same NIP and name is rejected the second time, and listed as a warning', () => {
    const reading = readSheet(sheetOf(`No|Nama|NIP\n1|Budi Santoso, S.H.|${nip}\n2|BUDI SANTOSO, SH|${nip}`))
    expect(reading.accepted).toEqual(['2 Budi Santoso, S.H.'])
    expect(reading.rejected).toEqual(['3 duplicate_nip'])
    expect(reading.warnings).toEqual(['3 duplicate_nip'])
  })

  test('is noticed over all sheets', () => {
    const [one, two] = readSheets(
      sheetOf(`No|Nama|NIP\n1|Budi|${nip}`, { name: 'Satu' }),
      sheetOf(`No|Nama|NIP\n1|Dr. Budi|${nip}`, { name: 'Dua' }),
    )
    expect(one?.accepted).toEqual(['2 Budi'])
    expect(two).toMatchObject({ accepted: [], rejected: ['2 duplicate_nip'], warnings: ['2 duplicate_nip'] })
  })

  test('with the same NIP under another name is taken without the NIP', () => {
    const reading = readSheet(sheetOf(`No|Nama|NIP\n1|Budi|${nip}\n2|Siti|${nip}`))
    expect(reading.people.map((person) => [person.name, person.nip, person.idWritten])).toEqual([
      ['Budi', nip, null],
      ['Siti', null, nip],
    ])
    expect(reading.rejected).toEqual([])
    expect(reading.warnings).toEqual(['3 duplicate_nip'])
  })

  test('with the same NIK is treated the same way', () => {
    const reading = readSheet(sheetOf(`No|Nama|NIK\n1|Budi|${nik}\n2|Budi|${nik}\n3|Siti|${nik}`))
    expect(reading.rejected).toEqual(['3 duplicate_nik'])
    expect(reading.warnings).toEqual(['4 duplicate_nik', '3 duplicate_nik'])
  })

  test('by name and place alone is taken with a warning', () => {
    const reading = readSheet(
      sheetOf(
        'No|Nama|Desa|Kecamatan\n1|M. Zainul|A|X\n2|Muhammad Zainul|A|X\n3|M. Zainul|B|X\n4|M. Zainul|A|Y',
      ),
    )
    expect(reading.accepted).toHaveLength(4)
    expect(reading.warnings).toEqual(['3 duplicate_name'])
  })

  test('is not the same person where numbers or genders differ', () => {
    const other = '5301150807800070'
    expect(readSheet(sheetOf(`No|Nama|NIK|OPD\n1|Budi|${nik}|A\n2|Budi|${other}|A`)).warnings).toEqual([])
    expect(readSheet(sheetOf('No|Nama|L/P|OPD\n1|Nur Bau|L|A\n2|Nur Bau|P|A')).warnings).toEqual([])
    expect(readSheet(sheetOf(`No|Nama|NIP|OPD\n1|Budi|${nip}|A\n2|Budi|-|A`)).warnings).toEqual([
      '3 duplicate_name',
    ])
    expect(readSheet(sheetOf(`No|Nama|NIP|OPD\n1|Budi|${nip}|A\n2|Budi|1.97E+17|A`)).warnings).toContain(
      '3 nip_precision',
    )
  })
})
