import { describe, expect, test } from 'vitest'
import { readSheet, sheetOf } from '../../../../support/sheet-of.ts'

const nip = ['198001012005011001', '198102022006022002', '198203032007031003'] as const
const unitUnder = (...headings: string[]) =>
  readSheet(
    sheetOf(
      `No|Nama|NIP\nINSPEKTORAT\n1|Budi|${nip[0]}\n${headings.join('\n')}\n2|Siti|${nip[1]}\n3|Joko|${nip[2]}`,
    ),
  ).people.at(-1)?.unit

describe('a heading', () => {
  test.each([
    'DINAS SOSIAL (JUMLAH : 2 ORANG)',
    'DINAS SOSIAL = 2 ORANG',
    'DINAS SOSIAL (LANJUTAN)',
    'Dinas Sosial - lanjutan',
    'LANJUTAN DINAS SOSIAL',
  ])('%s names no more than the OPD', (heading) => {
    expect(unitUnder(heading)).toBe('Dinas Sosial')
  })

  test('may go on in the next row', () => {
    expect(unitUnder('DINAS PEMBERDAYAAN PEREMPUAN,', 'PERLINDUNGAN ANAK DAN', 'KELUARGA BERENCANA')).toBe(
      'Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana',
    )
  })

  test.each(['Jabatan Pelaksana', 'Pukul 08.00 - 10.00 WITA', 'Tempat : Aula Kantor Bupati', 'LANJUTAN'])(
    '%s leaves the OPD as it is',
    (heading) => {
      expect(unitUnder(heading)).toBe('Inspektorat')
    },
  )
})
