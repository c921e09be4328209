import { describe, expect, test } from 'vitest'
import { readSheet, readSheets, sheetOf } from '../../../../support/sheet-of.ts'

const nip = [
  '19800101 200501 1 001',
  '198102022006022002',
  '19820303 200703 1 003',
  '198304042008042004',
  '19840505 200905 1 005',
] as const
const units = (text: string, merges: string[] = []) =>
  readSheet(sheetOf(text, { merges })).people.map(({ unit }) => unit)

describe('a section row', () => {
  test('gives its OPD to the rows below, written as a person would', () => {
    expect(
      units(`
No|Nama|NIP
|DINAS PEKERJAAN UMUM DAN PENATAAN RUANG|
1|Budi|${nip[0]}
|RSUD NAIBONAT|
2|Siti|${nip[1]}
|BADAN KEPEGAWAIAN DAN PENGEMBANGAN SDM|
3|Joko|${nip[2]}`),
    ).toEqual([
      'Dinas Pekerjaan Umum dan Penataan Ruang',
      'RSUD Naibonat',
      'Badan Kepegawaian dan Pengembangan SDM',
    ])
  })

  test.each([
    ['in the number column', 'DINAS SOSIAL||'],
    ['as the title of a list', 'DAFTAR HADIR DINAS SOSIAL||'],
    ['with a roman number before it', 'II|DINAS SOSIAL|'],
    ['with a roman number in front', 'II. DINAS SOSIAL||'],
    ['with a letter', '|A. DINAS SOSIAL|'],
    ['with a label', 'OPD : DINAS SOSIAL||'],
    ['with a label in a cell of its own', 'Unit Kerja|: Dinas Sosial|'],
    ['with the number of people', '|DINAS SOSIAL (2 ORANG)|'],
    ['with the number of people in a cell of its own', 'B|DINAS SOSIAL|2 org'],
    ['with a bare number in a cell of its own', '|DINAS SOSIAL||2'],
  ])('is recognised %s', (_where, row) => {
    expect(units(`No|Nama|NIP\n1|Budi|${nip[0]}\n${row}\n2|Siti|${nip[1]}\n3|Joko|${nip[2]}`)).toEqual([
      null,
      'Dinas Sosial',
      'Dinas Sosial',
    ])
  })

  test('may be named in a way nobody knows where people are numbered', () => {
    expect(units(`No|Nama|NIP\n|PROKOPIM\n1|Budi|${nip[0]}\n2|Siti|${nip[1]}`)).toEqual([
      'Prokopim',
      'Prokopim',
    ])
  })

  test('gives a kecamatan to people of villages, and is an OPD to others', () => {
    const villages = readSheet(
      sheetOf(`
NO|DESA|NAMA KEPALA DESA|NO HP
KECAMATAN SEMAU
1|Hansisi|Budi|0812345678901
KUPANG TIMUR
2|Babau|Siti|0812345678902`),
    )
    expect(villages.people.map(({ district, unit }) => [district, unit])).toEqual([
      ['Semau', null],
      ['Kupang Timur', null],
    ])
    expect(units(`No|Nama|NIP\n|KECAMATAN SEMAU\n1|Budi|${nip[0]}`)).toEqual(['Kecamatan Semau'])
  })

  test('says what kind of people follow', () => {
    const reading = readSheet(
      sheetOf(`
NO|NAMA|ASAL
A. FORKOPIMDA
1|Budi|Kupang
B. KEPALA DESA
2|Siti|Hansisi
C. NARASUMBER
3|Dr. Roni|Kupang`),
    )
    expect(reading.people.map(({ category }) => category)).toEqual([
      'forkopimda',
      'kepala_desa',
      'narasumber',
    ])
  })

  test('leaves the unit kerja of its people as a part of it', () => {
    const [same, other] = readSheet(
      sheetOf(
        `No|Nama|NIP|Unit Kerja\n|DINAS SOSIAL\n1|Budi|${nip[0]}|Dinas Sosial\n2|Siti|${nip[1]}|Panti Kasih`,
      ),
    ).people
    expect(same).toMatchObject({ unit: 'Dinas Sosial', subUnit: null })
    expect(other).toMatchObject({ unit: 'Dinas Sosial', subUnit: 'Panti Kasih' })
  })

  test.each([
    'GOLONGAN IV',
    'LAKI-LAKI',
    'Shift Pagi',
    'MEJA 1',
    'HARI KEDUA : RABU, 13 NOVEMBER 2024',
    'STAF',
    'Ruang Rapat Lt. 2',
  ])('%s divides the people and is no OPD', (heading) => {
    expect(
      units(`DINAS SOSIAL\nNo|Nama|NIP\n1|Budi|${nip[0]}\n${heading}||\n2|Siti|${nip[1]}\n3|Joko|${nip[2]}`),
    ).toEqual(['Dinas Sosial', 'Dinas Sosial', 'Dinas Sosial'])
  })

  test('in the number column may have the number of its people behind it', () => {
    const reading = readSheet(
      sheetOf(`No|Nama|NIP|Gol\nDINAS SOSIAL|||2 Orang\n1|Budi|${nip[0]}|III/a\n2|Siti|${nip[1]}|III/a`),
    )
    expect(reading.people.map(({ unit }) => unit)).toEqual(['Dinas Sosial', 'Dinas Sosial'])
    expect(reading.rejected).toEqual([])
  })

  test('in the column of the OPD groups the rows below', () => {
    expect(
      units(`No|Unit Kerja|Nama|NIP\n|Dinas Sosial||\n1||Budi|${nip[0]}\n|Inspektorat||\n2||Joko|${nip[2]}`),
    ).toEqual(['Dinas Sosial', 'Inspektorat'])
  })
})

describe('the OPD of a sheet', () => {
  test('comes from its title', () => {
    expect(
      units(`DAFTAR HADIR DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL\nNo|Nama|NIP\n1|Budi|${nip[0]}`),
    ).toEqual(['Dinas Kependudukan dan Pencatatan Sipil'])
    expect(units(`DAFTAR TENAGA\nOPD|: Dinas Sosial\nNo|Nama|NIP\n1|Budi|${nip[0]}`)).toEqual([
      'Dinas Sosial',
    ])
  })

  test('comes from its name where the title says none, and several sheets are told apart by theirs', () => {
    const one = readSheets(
      sheetOf(`No|Nama|NIP\n1|Budi|${nip[0]}`, { name: 'Dinas Kesehatan' }),
      sheetOf(`No|Nama|NIP\n1|Siti|${nip[1]}`, { name: 'PUPR' }),
      sheetOf(`No|Nama|NIP\n1|Joko|${nip[2]}`, { name: 'Sheet3' }),
    )
    expect(one.map(({ people }) => people[0]?.unit)).toEqual(['Dinas Kesehatan', 'PUPR', null])
  })

  test('is not the event in the title, nor the name of a single sheet', () => {
    expect(
      units(
        `SOSIALISASI DAN DEKLARASI NETRALITAS ASN DAN KEPALA DESA\nPEMERINTAH KABUPATEN KUPANG\nNo|Nama|NIP\n1|Budi|${nip[0]}`,
      ),
    ).toEqual([null])
  })

  test('does not fill an empty cell of its own column', () => {
    expect(units(`DINAS SOSIAL\nNo|Nama|NIP|OPD\n1|Budi|${nip[0]}|Inspektorat\n2|Siti|${nip[1]}|`)).toEqual([
      'Inspektorat',
      null,
    ])
  })

  test('is filled down where its cells are merged, or written once per group, or said to be the same', () => {
    const rows = (second: string, third: string) =>
      `No|OPD|Nama|NIP\n1|A|Budi|${nip[0]}\n2|${second}|Siti|${nip[1]}\n3|${third}|Joko|${nip[2]}\n4|B|Rudi|${nip[3]}\n5|${second}|Roni|${nip[4]}`
    expect(units(rows('', ''), ['B2:B4', 'B5:B6'])).toEqual(['A', 'A', 'A', 'B', 'B'])
    expect(units(rows('', ''))).toEqual(['A', 'A', 'A', 'B', 'B'])
    expect(units(rows('sda', '"'))).toEqual(['A', 'A', 'A', 'B', 'B'])
    expect(units(rows('', 'C'))).toEqual(['A', null, 'C', 'B', null])
  })
})

describe('a sheet without a header', () => {
  const list = sheetOf(`No|Nama|NIP\n1|Budi|${nip[0]}\n2|Siti|${nip[1]}`)
  const schedule = `08.00|Registrasi|Panitia\n09.00|Pembukaan|Protokol\n10.00|Penutupan|Protokol`

  test('is a list by itself, and something else beside a list with one', () => {
    const [beside, alone] = [
      readSheets(list, sheetOf(schedule, { name: 'Jadwal' }))[1],
      readSheet(sheetOf(`Budi Pah\nSiti Weo\nJoko Tuto`)),
    ]
    expect(beside?.whyNot).toBe('reference_list')
    expect(alone.accepted).toHaveLength(3)
  })

  test('has its NIP below each name where that is so', () => {
    const { people } = readSheet(sheetOf(`1. Budi Pah\nNIP. ${nip[1]}\n2. Siti Weo\nNIP. ${nip[2]}`))
    expect(people.map((person) => [person.name, person.nip])).toEqual([
      ['Budi Pah', nip[1]],
      ['Siti Weo', '198203032007031003'],
    ])
  })

  test('beside a list is used where a number proves its people', () => {
    const more = sheetOf(`1|Joko|${nip[2]}\n2|Rudi|${nip[3]}`, { name: 'Lanjutan' })
    expect(readSheets(list, more)[1]?.accepted).toEqual(['1 Joko', '2 Rudi'])
  })
})

describe('a row that is no person', () => {
  test('is a repeated header, a sum, a number row or an empty numbered row', () => {
    const reading = readSheet(
      sheetOf(`
No|Nama|NIP|TTD
1|Budi|${nip[0]}|1.
Jumlah|1||
No|Nama|NIP|TTD
1|2|3|4
2|Siti|${nip[1]}|2.
3|||3.
4|||
|Sub Total|2|
||Total Peserta : 2 orang
|||2 orang`),
    )
    expect(reading.accepted).toEqual(['2 Budi', '6 Siti'])
    expect(reading.rejected).toEqual([])
    expect(reading.ignored).toEqual([
      '1 header',
      '3 subtotal',
      '4 repeated_header',
      '5 numbers',
      '7 blank',
      '8 blank',
      '9 subtotal',
      '10 subtotal',
      '11 subtotal',
    ])
  })

  test.each([
    [
      'in a right column',
      `|||Oelamasi, 27 September 2024\n|||Kepala Badan,\n|||\n|||Drs. Contoh, M.Si.\n|||NIP 19680101 199203 1 001`,
    ],
    [
      'in the name column',
      `|Mengetahui,\n|Kepala Dinas,\n|\n|Drs. Contoh, M.Si.\n|NIP. 19680101 199203 1 001`,
    ],
    [
      'of two people',
      `|Mengetahui,|||Kupang, .... Mei 2024\n|Kepala|||Kasubag\n|\n|Drs. A. B|||Maria, SE\n|NIP. 196801011992031001|||NIP. 197001011992032001`,
    ],
    ['with the month only', `||Kupang,          September 2024\n||Camat Semau\n||BUDI`],
    ['without any opening word', `\n|Kepala Dinas Sosial\n|\n|Drs. Contoh\n|NIP. 19680101 199203 1 001`],
    ['that are footnotes', `*) coret yang tidak perlu\n**) wajib diisi`],
    [
      'of an office without a NIP label',
      `\n|||KEPALA DINAS SOSIAL\n|||KABUPATEN KUPANG\n\n|||Drs. Contoh\n||196801011992031001`,
    ],
    ['that are notes', `Catatan :\n1|Peserta wajib hadir tepat waktu\n2|Membawa kartu`],
  ])('is a signature block or notes %s', (_where, block) => {
    for (const [head, first, second] of [
      ['No|Nama|NIP|OPD', '1|Budi', '2|Siti'],
      ['Urut|Nama|NIP|OPD', '|Budi', '|Siti'],
    ] as const) {
      const reading = readSheet(sheetOf(`${head}\n${first}|${nip[0]}|A\n${second}|${nip[1]}|B\n${block}`))
      expect(reading.accepted, head).toEqual(['2 Budi', '3 Siti'])
      expect(reading.rejected).toEqual([])
      expect(new Set(reading.ignored.slice(1).map((one) => one.split(' ')[1]))).toEqual(new Set(['footer']))
    }
  })

  test.each(['-1-|-2-|-3-|-4-', 'a|b|c|d', '(A)|(B)|(C)|(D)', 'I|II|III|IV'])(
    'is the row %s that counts the columns',
    (counters) => {
      const reading = readSheet(sheetOf(`No|Nama|NIP|OPD\n${counters}\n1|Budi|${nip[0]}|A`))
      expect(reading.accepted).toEqual(['3 Budi'])
      expect(reading.rejected).toEqual([])
    },
  )

  test('counts men and women, or who came, below the list', () => {
    const reading = readSheet(
      sheetOf(`No|Nama|L/P|Desa\n1|Lukas|L|A\n2|Rut|P|B\n|Laki-laki|1\n|Perempuan|1 orang\n|Tidak hadir|: 0`),
    )
    expect(reading.accepted).toEqual(['2 Lukas', '3 Rut'])
    expect(reading.ignored).toEqual(['1 header', '4 subtotal', '5 subtotal', '6 subtotal'])
  })

  test('counts people of a kind in a recap with numbers of its own', () => {
    const reading = readSheet(
      sheetOf(`No|Nama|NIP\n1|Lukas|${nip[0]}\n2|Rut|${nip[1]}\n\nREKAPITULASI\n1|PNS|12\n2|PPPK|3 orang`),
    )
    expect(reading.accepted).toEqual(['2 Lukas', '3 Rut'])
    expect(reading.rejected).toEqual([])
  })

  test('is who pays and who was paid, below a short list with a sum', () => {
    const reading = readSheet(
      sheetOf(`No|Nama|Jabatan|Honor
1|Lukas|Ketua|500.000
2|Markus|Anggota|300.000
|Jumlah||800.000
|Setuju dibayar,||Lunas dibayar,
|PPTK,||Bendahara,

|Yosef Bau||Maria Hoar
|NIP. 196801011992031001||NIP. 197001011992032001`),
    )
    expect(reading.accepted).toEqual(['2 Lukas', '3 Markus'])
    expect(reading.rejected).toEqual([])
  })

  test('is the NIP of who signs, right below the list', () => {
    const reading = readSheet(
      sheetOf(
        `Nama|NIP|Jabatan|OPD\nBudi|${nip[0]}|Staf|A\nSiti|${nip[1]}|Staf|A\n|||NIP. 196801011992031001`,
      ),
    )
    expect(reading.accepted).toEqual(['2 Budi', '3 Siti'])
    expect(reading.rejected).toEqual([])
  })

  test('is not the one born in a place on a date', () => {
    const born = readSheet(
      sheetOf(
        `Nama|Gol|Jabatan|TTL\nAna|IX|Staf|Atambua, 12-03-1980\nBudi|IX|Staf|Betun, 1 Mei 1981\n|||Atambua, 2 Mei 2024\n|||Camat,\n|||YOSEF`,
      ),
    )
    expect(born.accepted).toEqual(['2 Ana', '3 Budi'])
    expect(new Set(born.ignored.slice(1))).toEqual(new Set(['4 footer', '5 footer', '6 footer']))
    const last = readSheet(
      sheetOf(`No|Nama|TTL|HP\n1|Ana|Betun, 1 Mei 1981|081234567801\n|Budi|Betun, 2 Mei 1981`),
    )
    expect(last.accepted).toEqual(['2 Ana', '3 Budi'])
  })

  test('is not somebody whose name begins like a sum', () => {
    const reading = readSheet(
      sheetOf(
        `No|Nama|NIP|Jabatan\n1|Budi|${nip[0]}|Staf\n2|Total Nugroho|-|Kasi\n|Jumlah Wijaya|NIP. ${nip[1]}|\n|Jumlah Kasi|1|\n|Total Peserta|2 orang|`,
      ),
    )
    expect(reading.accepted).toEqual(['2 Budi', '3 Total Nugroho', '4 Jumlah Wijaya'])
    expect(reading.rejected).toEqual([])
  })

  test('at the end without a signature below is still a person', () => {
    const reading = readSheet(
      sheetOf(`No|Nama|NIP|OPD\n1|Budi|${nip[0]}|A\n2|Siti|${nip[1]}|A\n|Tambahan Bria, S.H.|${nip[2]}|A`),
    )
    expect(reading.accepted).toContain('4 Tambahan Bria, S.H.')
  })

  test('is not the one without a number right below the others, though a signature follows', () => {
    const reading = readSheet(
      sheetOf(
        `No|Nama|Jabatan|OPD\n1|Budi|Staf|A\n2|Siti|Staf|A\n|Mei Tuto|Staf|A\n\n||Yang membuat daftar,\n||( Maria Bau )`,
      ),
    )
    expect(reading.accepted).toEqual(['2 Budi', '3 Siti', '4 Mei Tuto'])
    expect(reading.rejected).toEqual([])
  })

  test('is the signature between two lists, and the heading after it holds for the second', () => {
    const reading = readSheet(
      sheetOf(
        `No|Nama|NIP|Jabatan\n1|Budi|${nip[0]}|Staf\n\n|||Kepala Dinas\n|||Contoh, S.H.\n|||NIP. 196801011992031001\nOPD|: DINAS SOSIAL\nNo|Nama|NIP|Jabatan\n1|Siti|${nip[1]}|Staf`,
      ),
    )
    expect(reading.accepted).toEqual(['2 Budi', '9 Siti'])
    expect(reading.rejected).toEqual([])
    expect(reading.people.map(({ unit }) => unit)).toEqual([null, 'Dinas Sosial'])
  })

  test('is not the NIP below the last name, though a signature follows', () => {
    const [first, last] = readSheet(
      sheetOf(
        `No|Nama / NIP|Jabatan\n1|Budi|Staf\n|NIP. ${nip[0]}|\n2|Siti|Staf\n|NIP. ${nip[1]}|\n\n||Kepala Dinas,\n||Drs. Contoh\n||NIP. 196801011992031001`,
      ),
    ).people
    expect(first?.nip).toBe('198001012005011001')
    expect(last?.nip).toBe(nip[1])
  })

  test('is the rank below the NIP of a person, and the recap below the list', () => {
    const reading = readSheet(
      sheetOf(
        `No|Nama/NIP/Pangkat|Jabatan\n1|Budi|Staf\n|NIP. ${nip[0]}|\n|Penata Tk. I (III/d)|\n2|Siti|Staf\n\nREKAPITULASI\nNo|Golongan|Jumlah\n1|III|2\n2|IV/a|0`,
      ),
    )
    expect(reading.accepted).toEqual(['2 Budi', '5 Siti'])
    expect(reading.people[0]).toMatchObject({ nip: '198001012005011001', rank: 'Penata Tk. I (III/d)' })
  })

  test('is the gelar that found no room beside the name above', () => {
    const reading = readSheet(
      sheetOf(`No|Nama|NIP|OPD\n1|Dr. Lukas Bria,|${nip[0]}|A\n|S.H., M.Hum.\n2|Markus|${nip[1]}|A\n|S.E.`),
    )
    expect(reading.accepted).toEqual(['2 Dr. Lukas Bria, S.H., M.Hum.', '4 Markus, S.E.'])
    expect(reading.ignored).toEqual(['1 header', '3 continuation', '5 continuation'])
  })

  test('is “dst.” for more than was written', () => {
    const reading = readSheet(sheetOf(`No|Nama|NIP\n1|Budi|${nip[0]}\n2|dst.`))
    expect(reading.rejected).toEqual(['3 no_name'])
  })

  test('is a second table below a signature block only until its header is repeated', () => {
    const reading = readSheet(
      sheetOf(`No|Nama|NIP\n1|Budi|${nip[0]}\n|Mengetahui,\n|Drs. Contoh\nNo|Nama|NIP\n1|Siti|${nip[1]}`),
    )
    expect(reading.accepted).toEqual(['2 Budi', '6 Siti'])
  })
})

describe('people counted in another way than by a number each', () => {
  test('lose the letter before their names', () => {
    const reading = readSheet(
      sheetOf(
        `No|OPD / Nama|NIP\n1|Dinas Sosial\n|a. Budi Santoso|${nip[0]}\n|b. Siti|${nip[1]}\n|c. A. Rahman|${nip[2]}`,
      ),
    )
    expect(reading.accepted).toEqual(['3 Budi Santoso', '4 Siti', '5 A. Rahman'])
  })

  test('keep an initial that counts nobody', () => {
    const reading = readSheet(
      sheetOf(`Nama|NIP\na. Rahman|${nip[0]}\nA. Bakri|${nip[1]}\nb. Anwar|${nip[2]}`),
    )
    expect(reading.people.map(({ name }) => name)).toEqual(['a. Rahman', 'A. Bakri', 'b. Anwar'])
  })

  test('have the OPD of their group where only groups are numbered', () => {
    expect(
      units(
        `No|Unit Kerja|Nama|NIP\n1|Dinas Sosial|Budi|${nip[0]}\n||Siti|${nip[1]}\n2|Inspektorat|Joko|${nip[2]}\n||Rina|${nip[3]}`,
      ),
    ).toEqual(['Dinas Sosial', 'Dinas Sosial', 'Inspektorat', 'Inspektorat'])
  })
})

describe('a row without a name', () => {
  test.each(['Belum dilantik', '(belum ditunjuk)', 'Dalam proses PAW', 'Pj. belum ada'])(
    'is the vacancy “%s”',
    (name) => {
      const reading = readSheet(sheetOf(`No|Desa|Nama Kepala Desa\n1|Pusu|Lukas\n2|Tublopo|${name}`))
      expect(reading.rejected).toEqual(['3 vacant'])
    },
  )

  test('is rejected with what stood there, or as a vacancy', () => {
    const reading = readSheet(
      sheetOf(
        `No|Nama|NIP|Jabatan\n1|Budi|${nip[0]}|Kabid\n2||${nip[1]}|Staf\n3|-|${nip[2]}|Staf\n4|KOSONG||Kasi\n5|||Lowong\n6|123||Staf`,
      ),
    )
    expect(reading.accepted).toEqual(['2 Budi'])
    expect(reading.rejected).toEqual(['3 no_name', '4 no_name', '5 vacant', '6 vacant', '7 no_name'])
  })

  test('is a vacancy in brackets or between dashes too, and nobody with a number is one', () => {
    const reading = readSheet(
      sheetOf(
        `No|Nama|NIP|Jabatan\n1|Budi|${nip[0]}|Kabid\n2|(Lowong)||Staf\n3|- kosong -|-|Staf\n4|Nihil Prasetyo|${nip[1]}|Staf`,
      ),
    )
    expect(reading.rejected).toEqual(['3 vacant', '4 vacant'])
    expect(reading.accepted).toEqual(['2 Budi', '5 Nihil Prasetyo'])
  })
})
