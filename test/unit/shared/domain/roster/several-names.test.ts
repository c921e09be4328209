import { describe, expect, test } from 'vitest'
import { readSheet, sheetOf } from '../../../../support/sheet-of.ts'

const read = (cell: string, header = 'Nama') =>
  readSheet(sheetOf(`No|${header}|NIP|Jabatan\n1|${cell}||\n2|Yohanes Taek|-|Staf`))

describe('a name cell', () => {
  test.each([
    String.raw`Budi Santoso, S.Sos\nSiti Aminah, S.Pd`,
    String.raw`Budi Santoso, S.Sos\nSiti Aminah`,
    String.raw`Budi Santoso\nSiti Aminah`,
    String.raw`Budi\nDrs. Joko Susilo`,
    String.raw`1. Budi\n2. Siti`,
    '1. Budi 2. Siti',
    String.raw`- Budi\n- Siti`,
    'Budi Santoso, S.Sos / Siti Aminah',
    'Budi; Siti; Joko',
    'Budi & Siti',
    'Budi dan Siti',
    'Budi Santoso, S.Sos, Siti Aminah, S.Pd',
    String.raw`Budi\nNIP. 198001012005011001\nSiti\nNIP. 198102022006022002`,
  ])('with “%s” is one person with a warning', (cell) => {
    const reading = read(cell)
    expect(reading.accepted).toHaveLength(2)
    expect(reading.warnings).toContain('2 name_several')
  })

  test.each([
    ['Nama', String.raw`Budi Santoso, S.Sos\nNIP. 198001012005011001`],
    ['Nama', String.raw`Budi Santoso\nS.Sos., M.Si`],
    ['Nama', String.raw`Budi Santoso,\nS.Sos`],
    ['Nama', String.raw`Dr. Ir.\nBudi Santoso, M.Si`],
    ['Nama', String.raw`Budi Santoso, S.H.\nKepala Seksi Umum`],
    ['Nama', String.raw`Budi Santoso, S.H.\nPenata Tk. I, III/d`],
    ['Nama', 'Budi Santoso, S.H., M.Si., Ph.D'],
    ['Nama', 'Bria, Maria Goreti'],
    ['Nama', "Ma'ruf / 198001012005011001"],
    ['Nama', String.raw`H. Abdul Karim\nbin Ali`],
    ['Nama', String.raw`Maria Goreti da\nCosta Soares`],
    ['Nama', 'A. Budi B. Santoso'],
    ['Nama', 'Suwarno alias Warno'],
    ['Nama / Jabatan', String.raw`Budi Santoso, S.H.\nAnalis Kebijakan`],
    ['Nama / Jabatan', 'Budi Santoso, S.H. / Analis Kebijakan'],
  ])('under “%s” with “%s” is one person', (header, cell) => {
    expect(read(cell, header).warnings).toEqual([])
  })

  test('has the office below the name, also where nobody promised it', () => {
    const reading = readSheet(
      sheetOf(
        String.raw`No|Nama|Jabatan` +
          '\n' +
          String.raw`1|Budi, S.H.\nKepala Seksi|` +
          '\n' +
          String.raw`2|Siti\nSekretaris Desa|Staf`,
      ),
    )
    expect(reading.people).toMatchObject([
      { name: 'Budi, S.H.', position: 'Kepala Seksi', extra: {} },
      { name: 'Siti', position: 'Staf', extra: { Nama: 'Sekretaris Desa' } },
    ])
  })
})
