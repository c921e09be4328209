import { describe, expect, test } from 'vitest'
import { interpret } from '../../../../../electron/backend/services/roster/draft.ts'
import { readSheet, sheetOf } from '../../../../support/sheet-of.ts'

const nip = ['198001012005011001', '198102022006022002', '198203032007031003', '198304042008042004'] as const

describe('tables side by side', () => {
  const text = `
DAFTAR HADIR
No|Nama|NIP||No|Nama|NIP
DINAS SOSIAL
1|Budi|${nip[0]}||3|Joko|${nip[2]}
2|Siti|${nip[1]}||4|Dewi|${nip[3]}

|||||Kepala Dinas,
|||||Contoh, S.H.
|||||NIP. 196801011992031001`

  test('give the people of both, and nobody who signs', () => {
    const reading = readSheet(sheetOf(text, { merges: ['A3:G3'] }))
    expect(reading.accepted).toEqual(['4 Budi', '4 Joko', '5 Siti', '5 Dewi'])
    expect(reading.people.map((person) => person.nip)).toEqual([nip[0], nip[2], nip[1], nip[3]])
    expect(reading.rejected).toEqual([])
  })

  test('share a heading that is merged over all of them', () => {
    const { people } = readSheet(sheetOf(text, { merges: ['A3:G3'] }))
    expect(people.map(({ unit }) => unit)).toEqual(Array.from({ length: 4 }, () => 'Dinas Sosial'))
  })

  test('account for every row once', () => {
    const sheet = sheetOf(text)
    const { accepted, ignored } = readSheet(sheet)
    const rows = new Set([...accepted, ...ignored].map((line) => Number.parseInt(line, 10)))
    expect([...rows].toSorted((one, other) => one - other)).toEqual(sheet.rows.map(({ row }) => row))
  })

  test('share the columns before them', () => {
    const { people } = readSheet(
      sheetOf(
        `No|Desa|Kepala Desa||Sekretaris Desa|\n||Nama|No. HP|Nama|No. HP\n1|Hansisi|Budi|081234567890|Siti|081234567891\n2|Uitao|Joko|081234567892|Dewi|081234567893`,
        { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'] },
      ),
    )
    expect(people.map(({ name, village, phone }) => [name, village, phone])).toEqual([
      ['Budi', 'Hansisi', '081234567890'],
      ['Siti', 'Hansisi', '081234567891'],
      ['Joko', 'Uitao', '081234567892'],
      ['Dewi', 'Uitao', '081234567893'],
    ])
  })

  test('are not seen in columns that only look alike', () => {
    const sheet = sheetOf(
      `No|Nama|TTD|Nama|TTD\n1|Budi||Rapat Koordinasi 2024|\n2|Siti||Rapat Koordinasi 2025|`,
    )
    expect(readSheet(sheet).accepted).toEqual(['2 Budi', '3 Siti'])
  })

  test('take a typed NIP only for the person of the row who has none', () => {
    const sheet = sheetOf(`No|Nama|NIP|No|Nama|NIP\n1|Budi|${nip[0]}|2|Joko|1,98E+17`)
    const [draft] = interpret(
      { sheets: [sheet] },
      { sheets: [], nips: [{ sheet: 'Peserta', row: 2, nip: nip[2] }] },
      () => undefined,
    )
    expect(draft?.roster?.people.map(({ person }) => person.nip)).toEqual([nip[0], nip[2]])
  })
})

describe('tables one below the other', () => {
  const text = `
DINAS SOSIAL
A. PESERTA ASN
No|Nama|NIP|Jabatan
1|Budi|${nip[0]}|Staf
Jumlah|1

B. PESERTA KEPALA DESA
No|Nama|Desa|Kecamatan
1|Siti|Hansisi|Semau
2|Joko|Uitao|Semau

|Mengetahui,
|Contoh, S.H.
|NIP. 196801011992031001`

  test('are each read by their own header', () => {
    const { people, accepted, rejected } = readSheet(sheetOf(text))
    expect(accepted).toEqual(['4 Budi', '9 Siti', '10 Joko'])
    expect(rejected).toEqual([])
    expect(people[1]).toMatchObject({ village: 'Hansisi', district: 'Semau', position: null })
  })

  test('share the title of the sheet, unless one has its own', () => {
    expect(readSheet(sheetOf(text)).people.map(({ unit }) => unit)).toEqual(Array(3).fill('Dinas Sosial'))
    const own = text.replace('B. PESERTA KEPALA DESA', 'DAFTAR HADIR INSPEKTORAT')
    expect(readSheet(sheetOf(own)).people[1]?.unit).toBe('Inspektorat')
  })
})
