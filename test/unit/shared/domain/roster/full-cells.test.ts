/** Cells with more in them than their first field. */
import { describe, expect, test } from 'vitest'
import { readSheet, sheetOf } from '../../../../support/sheet-of.ts'

const nip = ['19800101 200501 1 001', '198102022006022002', '19820303 200703 1 003'] as const

describe('the cell of an identity number', () => {
  test.each([
    String.raw`${nip[0]}\nPenata Tk. I, III/d`,
    `${nip[0]} / Penata Tk. I, III/d`,
    String.raw`Penata Tk. I, III/d\nNIP. ${nip[0]}`,
  ])('under “NIP/Pangkat/Gol” gives “%s” to both', (cell) => {
    const reading = readSheet(sheetOf(`No|Nama|NIP/Pangkat/Gol|Jabatan\n1|Budi|${cell}|Staf\n2|Siti|-|Staf`))
    expect(reading.fields).toEqual(['number', 'name', 'nip', 'position'])
    expect(reading.people[0]).toMatchObject({ nip: '198001012005011001', rank: 'Penata Tk. I, III/d' })
    expect(reading.warnings).toEqual([])
  })

  test('may say the pangkat in two lines, and be damaged', () => {
    const { people, warnings } = readSheet(
      sheetOf(
        String.raw`No|Nama|NIP / PANGKAT` +
          '\n' +
          String.raw`1|Budi|${nip[0]}\nPenata Tk. I\n(III/d)` +
          '\n' +
          String.raw`2|Siti|1.98E+17\nPenata` +
          '\n' +
          '3|Joko|Honorer',
      ),
    )
    expect(people).toMatchObject([
      { rank: 'Penata Tk. I (III/d)' },
      { nip: null, idWritten: '1.98E+17', rank: 'Penata' },
      { category: 'honorer' },
    ])
    expect(warnings).toEqual(['3 nip_precision'])
  })

  test('gives the jabatan behind it to “NIP & Jabatan”', () => {
    const { people } = readSheet(
      sheetOf(
        String.raw`No|Nama|NIP & Jabatan` +
          '\n' +
          String.raw`1|Budi|${nip[0]}\nKepala Seksi` +
          '\n' +
          `2|Siti|NIP ${nip[1]}, Staf`,
      ),
    )
    expect(people.map(({ position }) => position)).toEqual(['Kepala Seksi', 'Staf'])
  })

  test('keeps words nobody promised', () => {
    const { people } = readSheet(
      sheetOf(
        String.raw`No|Nama|NIP|Gol` +
          '\n' +
          String.raw`1|Budi|${nip[0]} (tugas belajar)|III/a` +
          '\n' +
          String.raw`2|Siti|${nip[1]}\nPenata (III/c)|III/a`,
      ),
    )
    expect(people.map(({ rank, extra }) => [rank, extra])).toEqual([
      ['III/a', { NIP: '(tugas belajar)' }],
      ['III/a', { NIP: 'Penata (III/c)' }],
    ])
  })

  test('may hold NIP and NIK', () => {
    const { people, warnings } = readSheet(
      sheetOf(String.raw`No|Nama|NIP` + '\n' + String.raw`1|Budi|NIP. ${nip[1]}\nNIK. 5301180209840070`),
    )
    expect(people[0]).toMatchObject({ nip: nip[1], nik: '5301180209840070' })
    expect(warnings).toEqual([])
  })
})

describe('the cell of a name', () => {
  test('under “Nama / Desa” and “Nama / No. HP” gives each its own', () => {
    const villages = readSheet(
      sheetOf(String.raw`No|Nama / Desa` + '\n' + String.raw`1|Budi\nHansisi` + '\n2|Siti / Uitao'),
    )
    expect(villages.people.map(({ name, village }) => [name, village])).toEqual([
      ['Budi', 'Hansisi'],
      ['Siti', 'Uitao'],
    ])
    const phones = readSheet(
      sheetOf(
        String.raw`No|Nama / No. HP|OPD` +
          '\n' +
          String.raw`1|Budi\n081234567890|A` +
          '\n' +
          '2|Siti / 0812 3456 7891|A',
      ),
    )
    expect(phones.people.map(({ name, phone }) => [name, phone])).toEqual([
      ['Budi', '081234567890'],
      ['Siti', '081234567891'],
    ])
    expect(phones.warnings).toEqual([])
  })

  test('keeps what another column says too, and otherwise', () => {
    const [person] = readSheet(
      sheetOf(String.raw`No|Nama / Jabatan|Jabatan Lain|Gol` + '\n' + String.raw`1|Budi\nStaf\nIII/a||III/b`),
    ).people
    expect(person).toMatchObject({ position: 'Staf', rank: 'III/b', extra: { 'Nama / Jabatan': 'III/a' } })
  })
})

test('a telephone cell may hold an address for mail, or words', () => {
  const { people } = readSheet(
    sheetOf(
      `No|Nama|No HP / Email\n1|Budi|081234567890 / budi@mail.id\n2|Siti|siti@mail.id\n3|Joko|081234567891 (anak)\n4|Rina|lihat daftar\n5|Roni|tidak ada`,
    ),
  )
  expect(people.map(({ phone, email, extra }) => [phone, email, extra])).toEqual([
    ['081234567890', 'budi@mail.id', {}],
    [null, 'siti@mail.id', {}],
    [null, null, { 'No HP / Email': '081234567891 (anak)' }],
    [null, null, { 'No HP / Email': 'lihat daftar' }],
    [null, null, {}],
  ])
})
