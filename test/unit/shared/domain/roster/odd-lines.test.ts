/** Lines of a list that are not quite a person. */
import { describe, expect, test } from 'vitest'
import { readSheet, sheetOf } from '../../../../support/sheet-of.ts'

const nip = ['19800101 200501 1 001', '198102022006022002', '19820303 200703 1 003'] as const

describe('a line that names an office instead of a person', () => {
  test('is somebody with a warning where its number continues those around it', () => {
    const reading = readSheet(
      sheetOf(
        `No|Nama|Jabatan|Instansi\n1|Budi|Ketua|Bawaslu\n2|Camat Semau||\n3|Kepala Desa Hansisi\n4|Joko|Staf|Setda`,
      ),
    )
    expect(reading.accepted).toEqual(['2 Budi', '3 Camat Semau', '4 Kepala Desa Hansisi', '5 Joko'])
    expect(reading.warnings).toEqual(['3 name_office', '4 name_office'])
  })

  test('is a heading where headings are numbered', () => {
    const reading = readSheet(
      sheetOf(
        `No|Nama|NIP\n1|DINAS SOSIAL\n1|Budi|${nip[0]}\n2|INSPEKTORAT\n1|Siti|${nip[1]}\n2|Joko|${nip[2]}`,
      ),
    )
    expect(reading.people.map(({ unit }) => unit)).toEqual(['Dinas Sosial', 'Inspektorat', 'Inspektorat'])
  })
})

test('an office by itself right below the header is a heading and no signature', () => {
  const reading = readSheet(
    sheetOf(`No|Nama|Jabatan|Desa\n||KEPALA DESA|\n1|Budi||Hansisi\n||SEKRETARIS DESA|\n2|Siti||Uitao`),
  )
  expect(reading.ignored).toEqual(['1 header', '2 section', '4 section'])
  expect(reading.people.map(({ category }) => category)).toEqual(['kepala_desa', 'undangan'])
})

test('a line of dots is for somebody who comes unannounced', () => {
  const reading = readSheet(
    sheetOf(
      `No|Nama|OPD|TTD\n1|Budi|A|1 ......\n2|............|........|2 ......\n3|______||3 ......\n4|…………|…………|`,
    ),
  )
  expect(reading.ignored).toEqual(['1 header', '3 blank', '4 blank', '5 blank'])
})

test('an example of how to fill the list in is nobody, and somebody of that name is', () => {
  const reading = readSheet(
    sheetOf(
      `No|Nama|NIP|OPD\nContoh|Budi|${nip[0]}|A\n|Contoh: Ana Bria|${nip[1]}|A\n1|Siti|-|A\n2|Contoh Pejabat|-|A`,
    ),
  )
  expect(reading.rejected).toEqual(['2 example', '3 example'])
  expect(reading.accepted).toEqual(['4 Siti', '5 Contoh Pejabat'])
})

test('another name in the same row is said', () => {
  const reading = readSheet(
    sheetOf(
      `No|Desa|Nama Kepala Desa|No HP|Nama Ketua BPD|No HP\n1|Hansisi|Budi|081234567890|Anton|081234567891\n2|Uitao|Siti|081234567892|-|`,
    ),
  )
  expect(reading.warnings).toEqual(['2 other_name'])
  expect(reading.people[0]?.extra).toMatchObject({ 'Nama Ketua BPD': 'Anton' })
})

test('names are found beside the letters under the same heading', () => {
  const reading = readSheet(
    sheetOf(`NO|NAMA||NIP\n1|a|Budi|${nip[0]}\n|b|Siti|${nip[1]}\n2|a|Joko|${nip[2]}`, { merges: ['B1:C1'] }),
  )
  expect(reading.people.map(({ name }) => name)).toEqual(['Budi', 'Siti', 'Joko'])
})

test('names lose the number before them though a column counts them too', () => {
  const reading = readSheet(sheetOf(`No|Nama|NIP\n1|1. Budi|-\n2|2) Siti|-\n3|Joko|-`))
  expect(reading.people.map(({ name }) => name)).toEqual(['Budi', 'Siti', 'Joko'])
  expect(reading.warnings).toEqual([])
})
