import { describe, expect, test } from 'vitest'
import { readSheet, sheetOf, sheetOfCells } from '../../../../support/sheet-of.ts'

const nip = ['19800101 200501 1 001', '198102022006022002', '19820303 200703 1 003'] as const

describe('a person of a roster', () => {
  test('keeps the spelling of the name, with single spaces', () => {
    const reading = readSheet(
      sheetOfCells([
        ['Nama', 'NIP'],
        ['  DR. ROSALINA   SONBAI,\u00A0S.IP ', '-'],
      ]),
    )
    expect(reading.people[0]?.name).toBe('DR. ROSALINA SONBAI, S.IP')
    expect(reading.warnings).toEqual([])
  })

  test('has gelar from columns of their own', () => {
    const reading = readSheet(sheetOf(`Gelar Depan|Nama|Gelar Belakang|NIP\nDr.|Budi|S.H., M.H.|-\n|Siti||-`))
    expect(reading.accepted).toEqual(['2 Dr. Budi, S.H., M.H.', '3 Siti'])
  })

  test.each([
    [String.raw`H. Budi, S.H.\nNIP. 19800101 200501 1 001`, 'H. Budi, S.H.'],
    [String.raw`Budi\n198001012005011001`, 'Budi'],
    ['Budi / 198001012005011001', 'Budi'],
    ['Budi (NIP. 198001012005011001)', 'Budi'],
    ['Budi 19800101 200501 1 001', 'Budi'],
    [String.raw`NIP. 198001012005011001\nBudi`, 'Budi'],
    [String.raw`Budi,\nS.H.\nNIP 198001012005011001`, 'Budi, S.H.'],
  ])('has the NIP from the name cell “%s”', (cell, name) => {
    const [person] = readSheet(sheetOf(`No|Nama / NIP|Jabatan\n1|${cell}|Staf`)).people
    expect(person).toMatchObject({ name, nip: '198001012005011001', idWritten: null })
  })

  test('has a number of soldiers or police under “NRP”, whatever its length, without a warning', () => {
    const reading = readSheet(
      sheetOf(`No|Nama|NRP\n1|Sugeng|31990123450179\n2|Ade|85071234\n3|Budi|${nip[1]}`),
    )
    expect(reading.people.map(({ nip: number, idWritten }) => number ?? idWritten)).toEqual([
      '31990123450179',
      '85071234',
      nip[1],
    ])
    expect(reading.warnings).toEqual([])
  })

  test('has the name below the office where the header says so', () => {
    const { people } = readSheet(
      sheetOf(
        String.raw`No|Jabatan / Nama|Instansi` +
          '\n' +
          String.raw`1|Analis Kebijakan\nLukas Bria, S.Sos|Setda` +
          '\n' +
          String.raw`2|Markus|Setda`,
      ),
    )
    expect(people.map(({ name, position }) => [name, position])).toEqual([
      ['Lukas Bria, S.Sos', 'Analis Kebijakan'],
      ['Markus', null],
    ])
  })

  test.each(['First Name|Last Name', 'Nama Depan|Nama Belakang'])(
    'has a name in two columns: %s',
    (labels) => {
      const [both, single] = readSheet(
        sheetOf(`No|${labels}|NIP\n1|Lukas|Bria|${nip[1]}\n2|Suharto||-`),
      ).people
      expect(both).toMatchObject({ name: 'Lukas Bria', extra: {} })
      expect(single?.name).toBe('Suharto')
    },
  )

  test('may have more lines in the name cell', () => {
    const [person] = readSheet(
      sheetOf(
        String.raw`No|Nama / NIP / Pangkat / Jabatan|TTD` +
          `\n` +
          String.raw`1|Budi, S.H.\nNIP. 198001012005011001\nPenata, III/c\nKepala Seksi|`,
      ),
    ).people
    expect(person).toMatchObject({ name: 'Budi, S.H.', rank: 'Penata, III/c', position: 'Kepala Seksi' })
  })

  test('has the NIP from the row below the name', () => {
    const reading = readSheet(
      sheetOf(`
NO|NAMA|PANGKAT|JABATAN
|NIP|GOL|
1|Budi, S.H.|Penata|Kabid
|NIP. ${nip[0]}|III/c|
2|Siti|Pembina|Staf
|${nip[1]}|IV/a|`),
    )
    expect(reading.people.map((person) => [person.name, person.nip, person.rank])).toEqual([
      ['Budi, S.H.', '198001012005011001', 'Penata, III/c'],
      ['Siti', '198102022006022002', 'Pembina, IV/a'],
    ])
    expect(reading.ignored).toContain('4 continuation')
  })

  test('whose name is merged over two rows is one person with both offices', () => {
    const reading = readSheet(
      sheetOf(`No|Nama|NIP|Jabatan\n1|Budi|${nip[0]}|Camat\n|||Plt. Kepala Dinas\n2|Siti|${nip[1]}|Staf`, {
        merges: ['A2:A3', 'B2:B3', 'C2:C3'],
      }),
    )
    expect(reading.accepted).toEqual(['2 Budi', '4 Siti'])
    expect(reading.people[0]?.position).toBe('Camat; Plt. Kepala Dinas')
  })

  test('with a doubtful NIP is taken without it, and what stood there is kept', () => {
    const reading = readSheet(
      sheetOf(
        `Nama|NIP\nBudi|1.98E+17\nSiti|19810202200602200\nJoko|198113022006022002\nRoni|131234567\nRina|-\nOrpa|`,
      ),
    )
    expect(reading.people.map((person) => [person.nip, person.idWritten])).toEqual([
      [null, '1.98E+17'],
      [null, '19810202200602200'],
      [null, '198113022006022002'],
      [null, '131234567'],
      [null, null],
      [null, null],
    ])
    expect(reading.warnings).toEqual(['2 nip_precision', '3 nip_length', '4 nip_birth_date', '5 nip_lama'])
    expect(reading.people.map(({ category }) => category).slice(0, 4)).toEqual(['pns', 'pns', 'pns', 'pns'])
  })

  test('with a NIP or NIK stored as a number is reported as damaged', () => {
    const reading = readSheet(
      sheetOf(`Nama|NIP|NIK\nBudi|198001012005011001|5301180209840070`, { numeric: [1, 2] }),
    )
    expect(reading.people[0]).toMatchObject({
      nip: null,
      nik: null,
      idWritten: '198001012005011001 / 5301180209840070',
    })
    expect(reading.warnings).toEqual(['2 nip_precision', '2 nik_precision'])
  })

  test('has NIP and NIK from two lines of one cell', () => {
    const [person] = readSheet(
      sheetOf(`No|Nama|NIP/NIK\n1|Budi|NIP. 198001012005011001\\nNIK. 5301180209840070`),
    ).people
    expect(person).toMatchObject({ nip: '198001012005011001', nik: '5301180209840070' })
  })

  test('whose name held what nobody can see is noticed', () => {
    const sheet = sheetOf(`No|Nama|NIP\n1|Budi|-\n2|Siti|-`)
    const rows = sheet.rows.map((row) => (row.row === 3 ? { ...row, unseen: [1] } : { ...row, unseen: [2] }))
    expect(readSheet({ ...sheet, rows }).warnings).toEqual(['3 cleaned'])
  })

  test('has NIP, NIK or NRP from one column', () => {
    const reading = readSheet(
      sheetOf(
        `No|Nama|NIP/NRP/NIK|Instansi\n1|Budi|${nip[0]}|A\n2|AKP Joko|NRP. 78010123|Polres Kupang\n3|Siti|5301180209840070|B\n4|Rina|Honorer|A`,
      ),
    )
    expect(reading.people).toMatchObject([
      { nip: '198001012005011001' },
      { nip: null, idWritten: 'NRP. 78010123', category: 'polri' },
      { nik: '5301180209840070' },
      { nip: null, idWritten: null, category: 'honorer', extra: { 'NIP/NRP/NIK': 'Honorer' } },
    ])
    expect(reading.warnings).toEqual([])
  })

  test('whose NIP and gender column disagree is taken with a warning', () => {
    const reading = readSheet(sheetOf(`Nama|NIP|L/P\nBudi|${nip[0]}|P\nSiti|${nip[1]}|P`))
    expect(reading.people.map(({ gender }) => gender)).toEqual(['P', 'P'])
    expect(reading.warnings).toEqual(['2 nip_gender'])
  })

  test('has the gender from two columns with ticks', () => {
    const reading = readSheet(sheetOf('No|Nama|L|P|Desa\n1|Budi|√||A\n2|Siti||1|B\n3|Rina|||C'))
    expect(reading.people.map(({ gender }) => gender)).toEqual(['L', 'P', null])
  })

  test('keeps the columns nobody claims, whatever they are called', () => {
    const reading = readSheet(
      sheetOf(`No|Nama|__proto__|constructor|Tgl Lahir|TTD\n1|Budi|x|y|02/09/1984|1. …………`),
    )
    const [person] = reading.people
    expect(new Map(Object.entries(person?.extra ?? {}))).toEqual(
      new Map([
        ['Tgl Lahir', '02/09/1984'],
        ['__proto__', 'x'],
        ['constructor', 'y'],
      ]),
    )
    expect(Object.getPrototypeOf(person?.extra)).toBe(Object.prototype)
  })

  test('keeps what does not fit its field beside it', () => {
    const long = 'x'.repeat(400)
    const reading = readSheet(
      sheetOf(
        `Nama|No HP|Email|Jabatan|Status\nBudi|0812|bukan surel|${long}|Tenaga Kontrak\nSiti|0812-3456-7890 / 0813 1111 2222|||PNS`,
      ),
    )
    expect(reading.people[0]).toMatchObject({ phone: null, email: null, position: null, category: 'honorer' })
    expect(reading.people[0]?.extra).toEqual({
      'No HP': '0812',
      Email: 'bukan surel',
      Jabatan: long,
      Status: 'Tenaga Kontrak',
    })
    expect(reading.people[1]).toMatchObject({ phone: '081234567890', category: 'pns' })
    expect(reading.people[1]?.extra).toEqual({ 'No HP': '0812-3456-7890 / 0813 1111 2222' })
    expect(reading.warnings).toEqual(['2 text_too_long', '2 phone_odd', '2 email_odd', '3 phone_several'])
  })

  test('with signs that are no name is noticed, and too long a name is no name', () => {
    const reading = readSheet(sheetOf(`Nama|NIP\nBudi \u202Egnp|-\nSiti😀|-\nJоko|-\n${'a'.repeat(400)}|-`))
    expect(reading.accepted).toEqual(['2 Budi gnp', '3 Siti😀', '4 Jоko'])
    expect(reading.warnings).toEqual(['2 cleaned', '3 odd_characters', '4 mixed_script'])
    expect(reading.rejected).toEqual(['5 name_too_long'])
  })
})
