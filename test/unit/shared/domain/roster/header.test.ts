import { describe, expect, test } from 'vitest'
import { readSheet, sheetOf } from '../../../../support/sheet-of.ts'

const nip = '198001012005011001'

describe('the header of a sheet', () => {
  test('is found in the first row', () => {
    const reading = readSheet(sheetOf(`Nama|NIP\nBudi|${nip}`))
    expect(reading).toMatchObject({ headerRow: 1, fields: ['name', 'nip'], accepted: ['2 Budi'] })
  })

  test('is found under a letterhead and titles', () => {
    const reading = readSheet(
      sheetOf(`
PEMERINTAH KABUPATEN KUPANG
DINAS SOSIAL
Jl. Timor Raya Km. 36 Telp. (0380) 8555555 Oelamasi

||||Lampiran|: Surat Nomor 800/123/2024
DAFTAR NAMA-NAMA PESERTA SOSIALISASI NETRALITAS ASN
NAMA KEGIATAN : SOSIALISASI
TEMPAT : AULA

NO.|N A M A|N I P|PANGKAT/GOL|JABATAN|SKPD|TANDA TANGAN
1.|BUDI SANTOSO, SH|${nip}|Penata Tk. I (III/d)|KABID|DINAS SOSIAL|1.
`),
    )
    expect(reading.headerRow).toBe(10)
    expect(reading.fields).toEqual(['number', 'name', 'nip', 'rank', 'position', 'unit', '-'])
    expect(reading.accepted).toEqual(['11 BUDI SANTOSO, SH'])
  })

  test('has two levels with merged cells', () => {
    const reading = readSheet(
      sheetOf(
        `
No|Nama|NIP|Jabatan||Ket.
|||Nama Jabatan|Unit Kerja|
1|2|3|4|5|6
1|Budi|${nip}|Kabid|Dinas Sosial|`,
        { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:F2'] },
      ),
    )
    expect(reading.fields).toEqual(['number', 'name', 'nip', 'position', 'sub_unit', 'note'])
    expect(reading.ignored).toEqual(['1 header', '2 header', '3 numbers'])
    expect(reading.people[0]).toMatchObject({ position: 'Kabid', unit: 'Dinas Sosial' })
  })

  test('has two levels of which nothing is merged any more', () => {
    const reading = readSheet(
      sheetOf(`
No|Nama|NIP|Jabatan||Jenis Kelamin||Ket
|||Nama Jabatan|Unit Kerja|L|P|
1|Budi|${nip}|Kabid|Dinas Sosial|v||
2|Siti|-|Staf|Dinas Sosial||1|`),
    )
    expect(reading.fields).toEqual([
      'number',
      'name',
      'nip',
      'position',
      'sub_unit',
      'male_tick',
      'female_tick',
      'note',
    ])
    expect(reading.people.map(({ gender }) => gender)).toEqual(['L', 'P'])
  })

  test('has three levels', () => {
    const reading = readSheet(
      sheetOf(
        `
No|IDENTITAS|||KEPEGAWAIAN|||
|Nama|NIP|L/P|Pangkat||Unit Kerja|
||||Nama|Gol.||
(1)|(2)|(3)|(4)|(5)|(6)|(7)
1|Budi|${nip}|L|Penata|III/c|Dinas A`,
        { merges: ['A1:A3', 'B1:D1', 'E1:G1', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:F2', 'G2:G3'] },
      ),
    )
    expect(reading.fields).toEqual(['number', 'name', 'nip', 'gender', 'pangkat', 'rank', 'sub_unit'])
    expect(reading.people[0]?.rank).toBe('Penata, III/c')
  })

  test('may leave the number column without a word, and columns between without anything', () => {
    const reading = readSheet(sheetOf(`|Nama||NIP\n1|Budi||${nip}\n2|Siti||-\n3|Joko||-`))
    expect(reading.fields).toEqual(['number', 'name', 'nip'])
    expect(reading.accepted).toEqual(['2 Budi', '3 Siti', '4 Joko'])
  })

  test('may be merged over two columns of which one is empty', () => {
    const reading = readSheet(
      sheetOf(`No|Nama Peserta||NIP\n1|Budi||${nip}\n2|Siti||-`, { merges: ['B1:C1', 'B2:C2', 'B3:C3'] }),
    )
    expect(reading.fields).toEqual(['number', 'name', '-', 'nip'])
  })

  test('may explain itself and may hold years and dates', () => {
    const reading = readSheet(
      sheetOf(
        String.raw`No|Nama Lengkap*|NIP\n(18 digit, contoh: 198001012005011001)|2023|27/09/2024` +
          `\n1|Budi|${nip}|ada|hadir`,
      ),
    )
    expect(reading).toMatchObject({ headerRow: 1, fields: ['number', 'name', 'nip', '-', '-'] })
    expect(reading.people[0]?.extra).toEqual({ '2023': 'ada', '27/09/2024': 'hadir' })
  })

  test('in English is understood', () => {
    const reading = readSheet(
      sheetOf(`
No.|Full Name|Employee ID|Position|Institution|Phone Number|Gender|Remarks
1|Budi|${nip}|Head|Dinas Sosial|81234567890|M|ok`),
    )
    expect(reading.fields).toEqual(['number', 'name', 'id', 'position', 'unit', 'phone', 'gender', 'note'])
  })

  test('in words nobody knows is told from the numbers below it', () => {
    const reading = readSheet(
      sheetOf(
        `xx|Orang|yy\n1|Budi Bau|${nip}\n2|Siti Bria|198102022006022002\n3|Joko Tefa|198203032007031003`,
      ),
    )
    expect(reading).toMatchObject({ headerRow: 1, fields: ['number', 'name', 'nip'] })
    expect(reading.accepted).toHaveLength(3)
  })

  test('may be missing: names are told from their look, and a title above them is no name', () => {
    const names = readSheet(sheetOf('DAFTAR PESERTA\n\nBudi Santoso\nSiti Bria\nJoko Bria'))
    expect(names).toMatchObject({ headerRow: null, fields: ['name'], ignored: ['1 title'] })
    expect(names.accepted).toEqual(['3 Budi Santoso', '4 Siti Bria', '5 Joko Bria'])
    const table = readSheet(sheetOf(`1|Budi, S.H.|${nip}|Dinas Sosial\n2|Maria Bria|-|Dinas Kesehatan`))
    expect(table).toMatchObject({ headerRow: null, fields: ['number', 'name', 'nip', 'unit'] })
  })

  test('may have a second line of words that no cell is merged with', () => {
    const reading = readSheet(
      sheetOf(`NO|NAMA|NIP|PANGKAT|JABATAN\nURUT|LENGKAP||GOL. RUANG|\n1|Lukas|${nip}|III/a|Staf`),
    )
    expect(reading.accepted).toEqual(['3 Lukas'])
    expect(reading.fields).toEqual(['number', 'name', 'nip', 'rank', 'position'])
  })

  test('of one cell over a list of names is found', () => {
    const reading = readSheet(sheetOf('DAFTAR HADIR\nNama\n1. Budi Santoso\n2. Siti Aminah, S.H.\n3. Joko'))
    expect(reading.headerRow).toBe(2)
    expect(reading.accepted).toEqual(['3 Budi Santoso', '4 Siti Aminah, S.H.', '5 Joko'])
  })
})

describe('a sheet that is no roster', () => {
  test('is read as forms where a name and what belongs to it stand below each other', () => {
    const reading = readSheet(
      sheetOf(
        `SURAT TUGAS\n1. Nama|: Lukas Bria\nNIP|: 198001012005011001\nJabatan|: Kabid\n2. Nama|: Markus`,
      ),
    )
    expect(reading.accepted).toEqual(['2 Lukas Bria', '5 Markus'])
    expect(reading.headerRow).toBeNull()
  })

  test.each([
    ['recap', 'No|OPD|L|P|Jumlah\n1|Dinas A|2|3|5\nJumlah||2|3|5'],
    ['recap', 'Jumlah|240'],
    ['instructions', 'PETUNJUK PENGISIAN\n1. Isi kolom nama sesuai KTP.\n2. NIP ditulis lengkap 18 digit.'],
    ['instructions', 'Isi kolom nama dan NIP dengan lengkap'],
    ['reference_list', 'Daftar OPD\nDinas A\nDinas B\nBadan C'],
    ['no_people', 'No|Nama|NIP'],
    ['empty_sheet', ''],
    ['no_name_column', 'No|NIP|Jabatan|OPD\n1|198001012005011001|Staf|Dinas A'],
    ['header_not_found', '12|13\n14|15'],
  ])('is known as %s', (whyNot, text) => {
    expect(readSheet(sheetOf(text))).toMatchObject({ used: false, whyNot, people: [] })
  })

  test('because it is hidden says so', () => {
    const reading = readSheet(sheetOf(`Nama|NIP\nBudi|${nip}`, { hidden: true }))
    expect(reading).toMatchObject({ used: false, whyNot: 'hidden_sheet' })
  })
})
