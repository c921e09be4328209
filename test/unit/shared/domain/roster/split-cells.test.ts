/** What belongs into one cell and stands in several, or in several rows. */
import { describe, expect, test } from 'vitest'
import { readSheet, sheetOf } from '../../../../support/sheet-of.ts'

const nip = ['19800101 200501 1 001', '198102022006022002', '19820303 200703 1 003'] as const

describe('a NIP in boxes under one heading', () => {
  const boxes = (last: string) =>
    readSheet(
      sheetOf(
        `No|Nama|NIP||||Jabatan\n1|Budi|19800101|200501|1|001|Staf\n2|Siti|19810202|200602|2|${last}|Kasi`,
        { merges: ['C1:F1'] },
      ),
    )

  test('is one number', () => {
    expect(boxes('002').people).toMatchObject([
      { nip: '198001012005011001', extra: {} },
      { nip: '198102022006022002', position: 'Kasi', extra: {} },
    ])
  })

  test('is damaged where a box has lost its zeros', () => {
    const reading = boxes('2')
    expect(reading.people[1]).toMatchObject({ nip: null, idWritten: '1981020220060222' })
    expect(reading.warnings).toEqual(['3 nip_length'])
  })
})

describe('a name that the comma before the gelar parted', () => {
  test.each([
    ['No|Nama|NIP|Jabatan', `1|Budi Santoso|S.H.|${nip[1]}|Staf`],
    ['No|Nama|NIP|Jabatan', `1|Budi Santoso|S.H.|${nip[1]}|Staf`],
    ['No|Nama|Jabatan|NIP', `1|Budi Santoso|S.H.|Staf|${nip[1]}`],
  ])('is whole again under “%s”', (head, row) => {
    const reading = readSheet(sheetOf(`${head}\n${row}\n2|Siti|-|-`))
    expect(reading.people[0]).toMatchObject({
      name: 'Budi Santoso, S.H.',
      nip: nip[1],
      position: 'Staf',
      extra: {},
    })
    expect(reading.warnings).toEqual([])
  })

  test('is so with two gelar, and where the last column is empty', () => {
    const { people } = readSheet(
      sheetOf(`No|Nama|NIP|Jabatan\n1|Budi|S.H.|M.Si|${nip[1]}|Staf\n2|Siti|S.Pd|${nip[2]}\n3|Joko|-|Staf`),
    )
    expect(people).toMatchObject([
      { name: 'Budi, S.H., M.Si', nip: nip[1], position: 'Staf' },
      { name: 'Siti, S.Pd', nip: '198203032007031003', position: null },
      { name: 'Joko', nip: null, position: 'Staf' },
    ])
  })

  test('stays apart where gelar have a column', () => {
    const { people } = readSheet(sheetOf(`No|Nama|Gelar Belakang|NIP\n1|Budi|S.H.|${nip[1]}|lain`))
    expect(people[0]).toMatchObject({ name: 'Budi, S.H.', nip: nip[1], extra: { 'Kolom E': 'lain' } })
  })
})

describe('the row below a person', () => {
  test('with a damaged NIP is not lost', () => {
    const reading = readSheet(
      sheetOf(`No|Nama/NIP|Jabatan\n1|Budi|Staf\n|NIP 1.98E+17|\n2|Siti|Staf\n|NIP. -|\n3|Joko|Staf\n|-|`),
    )
    expect(reading.people.map(({ idWritten }) => idWritten)).toEqual(['NIP 1.98E+17', null, null])
    expect(reading.warnings).toEqual(['2 nip_precision'])
    expect(reading.rejected).toEqual([])
  })

  test('goes on with an address', () => {
    const { people } = readSheet(
      sheetOf(`No|Nama|Alamat|No HP\n1|Budi|Jl. Timor Raya|-\n||RT 01/RW 02|\n2|Siti|Jl. Bimoku|-`),
    )
    expect(people[0]?.extra).toEqual({ Alamat: 'Jl. Timor Raya RT 01/RW 02' })
  })
})

test('an OPD written once holds for those below it, however little is said of them', () => {
  const { people } = readSheet(
    sheetOf(
      `No|Instansi|Nama|Jabatan\n1|Dinas Sosial|Budi|Kadis\n||Siti|Sekretaris\n||Joko|Staf\n2|Inspektorat|Rina|Inspektur\n||Roni|Irban\n3|BKPSDM|Anton|Kaban`,
    ),
  )
  expect(people.map(({ unit }) => unit)).toEqual([
    'Dinas Sosial',
    'Dinas Sosial',
    'Dinas Sosial',
    'Inspektorat',
    'Inspektorat',
    'BKPSDM',
  ])
})

test('of two columns with the name the one with gelar is taken', () => {
  const reading = readSheet(
    sheetOf(`No|Nama Lengkap (tanpa gelar)|Nama Lengkap dengan Gelar|NIP\n1|Budi|Budi, S.H.|${nip[0]}`),
  )
  expect(reading.people[0]?.name).toBe('Budi, S.H.')
  expect(reading.warnings).toEqual([])
})

test('a bidang is no person among names in capitals', () => {
  const reading = readSheet(
    sheetOf(`NAMA|NIP|JABATAN\nBUDI|${nip[0]}|STAF\nBIDANG MUTASI||\nSITI|${nip[1]}|STAF`),
  )
  expect(reading.accepted).toEqual(['2 BUDI', '4 SITI'])
})

test('a dash in place of a name says vacant where the status says so', () => {
  const reading = readSheet(
    sheetOf(`No|Desa|Nama Kepala Desa|Status\n1|Hansisi|Budi|Definitif\n2|Otan|-|KOSONG`),
  )
  expect(reading.rejected).toEqual(['3 vacant'])
})
