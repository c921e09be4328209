import { describe, expect, test } from 'vitest'
import type { RosterField } from '#shared/domain/roster/fields.ts'
import { layOut } from '#shared/domain/roster/layout.ts'
import { sheetOf } from '../../../../support/sheet-of.ts'

const nip = '198001012005011001'

describe('the mapping of columns', () => {
  test('of two columns that claim one field takes the more specific and names both', () => {
    const { columns } = layOut(
      sheetOf(`No|Nama|NIP|NIP Baru|Jabatan|Nama Jabatan\n1|Budi|131234567|${nip}|Es III|Kabid`),
    )
    const shown = columns.map(({ label, field, conflict }) => [label, field, conflict])
    expect(shown).toEqual([
      ['No', 'number', null],
      ['Nama', 'name', null],
      ['NIP', null, 'nip'],
      ['NIP Baru', 'nip', 'nip'],
      ['Jabatan', null, 'position'],
      ['Nama Jabatan', 'position', 'position'],
    ])
  })

  test.each(['NUPTK', 'No. Rekening', 'Nomor KK'])('takes the 16 digits of a %s for no NIK', (label) => {
    const { columns } = layOut(sheetOf(`No|Nama|${label}\n1|Budi|1234567890123456\n2|Siti|2234567890123456`))
    expect(columns.map(({ field }) => field)).toEqual(['number', 'name', null])
  })

  test('takes the key of another program for no identity number beside a NIP', () => {
    const { columns } = layOut(
      sheetOf(`ID|NIP Baru|Nama\nA8ACA7|${nip}|Budi\nA8ACA8|198102022006022002|Siti`),
    )
    expect(columns.map(({ field }) => field)).toEqual([null, 'nip', 'name'])
  })

  test('knows headers with the number of their column', () => {
    const { columns } = layOut(sheetOf(`1. No|2. Nama|(3) NIP\n1|Budi|${nip}`))
    expect(columns.map(({ field }) => field)).toEqual(['number', 'name', 'nip'])
  })

  test('says how sure it is', () => {
    const { columns } = layOut(sheetOf(`No|Nama Peserta Kegiatan|Kode\n1|Budi|X\n2|Siti|Y`))
    expect(columns.map(({ confidence }) => confidence)).toEqual(['sure', 'likely', 'none'])
  })

  test('shows three different samples of a column', () => {
    const { columns } = layOut(sheetOf('Nama|OPD\nBudi|A\nSiti|A\nJoko|B\nRoni|C\nRina|D'))
    expect(columns[1]?.samples).toEqual(['A', 'B', 'C'])
  })

  test('follows what was chosen, and gives the field to nobody else', () => {
    const sheet = sheetOf(`Nama|NIP|Nomor Lain\nBudi|131234567|${nip}`)
    const fields = new Map<number, RosterField | null>([[2, 'nip']])
    const { columns } = layOut(sheet, { fields })
    expect(columns.map(({ field }) => field)).toEqual(['name', null, 'nip'])
  })

  test('follows the header row that was chosen', () => {
    const sheet = sheetOf(`Nama|NIP\nX|Y\nBudi|${nip}`)
    expect(layOut(sheet, { headerRow: 2 })).toMatchObject({ headerRow: 2, dataFrom: 2 })
    expect(layOut(sheet, { headerRow: null })).toMatchObject({ headerRow: null })
  })

  test('is remembered for sheets with the same header, whatever stands above and below', () => {
    const one = layOut(sheetOf(`JUDUL\nNo|Nama|NIP\n1|Budi|${nip}`))
    const other = layOut(sheetOf('NO|NAMA|N I P\n1|Siti|-\n2|Joko|-'))
    const third = layOut(sheetOf('No|Nama|NIK\n1|Siti|-'))
    expect(other.signature).toBe(one.signature)
    expect(third.signature).not.toBe(one.signature)
  })

  test('names a column without a header as the spreadsheet does', () => {
    expect(layOut(sheetOf('Nama||\nBudi|x|y')).columns.map(({ label }) => label)).toEqual([
      'Nama',
      'Kolom B',
      'Kolom C',
    ])
  })

  test('takes the names of a header that is merged over the numbers too', () => {
    const { columns } = layOut(
      sheetOf(`NAMA PESERTA||OPD\n1|Budi|A\n2|Siti|B\n3|Joko|C`, { merges: ['A1:B1'] }),
    )
    expect(columns.map(({ field }) => field)).toEqual(['number', 'name', 'unit'])
  })

  test('takes the columns under a common “Nama” for what they say themselves', () => {
    const { columns } = layOut(
      sheetOf(
        `No|Nama|||NIP\n|Gelar Depan|Nama|Gelar Belakang|\n1|Dr.|Budi|S.H.|${nip}\n2||Siti||199001012015042001`,
        { merges: ['A1:A2', 'B1:D1', 'E1:E2'] },
      ),
    )
    expect(columns.map(({ field }) => field)).toEqual(['number', 'title_front', 'name', 'title_back', 'nip'])
  })

  test('takes a guessed name column though half of it are headings', () => {
    const { columns } = layOut(
      sheetOf(
        `No|Nama Pejabat Undangan|NIP\n|DINAS SOSIAL\n1|BUDI PAH|-\n|INSPEKTORAT\n2|SITI WEO|-\n|Jumlah`,
      ),
    )
    expect(columns[1]?.field).toBe('name')
  })

  test('takes a guessed name column of few people above a signature', () => {
    const { columns } = layOut(
      sheetOf(
        `No|Nama Anggota Keluarga Besar|No HP\n1|Budi|081234567890\n2|Siti|081234567891\n\n|Ditetapkan di Oelamasi\n|KEPALA DINAS\n|Maria Bau\n|NIP 196801011992031001`,
      ),
    )
    expect(columns[1]?.field).toBe('name')
  })

  test('does not take a guessed name column that holds other things', () => {
    const { columns } = layOut(
      sheetOf('No|Nama Barang|Jumlah\n1|Kertas A4|2\n2|Tinta 30 ml|3\n3|Map 10|1\n4|Spidol 2|1'),
    )
    expect(columns.map(({ field }) => field)).toEqual(['number', null, null])
  })
})
