/** Lists of people as text and forms, as offices send them in chats and letters. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RosterCorrections, RosterPlan } from '#shared/contract/roster.ts'
import { readWorkbook } from '../../../../electron/backend/spreadsheets/read-workbook.ts'
import { writeWorkbook } from '../../../../electron/backend/spreadsheets/write/write-workbook.ts'
import { eventDraft, openTestBackend, type TestBackend } from '../../../support/open-test-backend.ts'

const FIXTURES = join(import.meta.dirname, '../../../fixtures/lists')

let backend: TestBackend
let eventId: string

beforeAll(async () => {
  backend = await openTestBackend()
})
beforeEach(async () => {
  eventId = (await backend.client.events.create({ event: eventDraft() })).id
})
afterAll(() => backend.remove())

const paste = (text: string) => backend.client.roster.read({ eventId, task: 'uji', source: { text } })
const fixture = (name: string) => readFileSync(join(FIXTURES, name), 'utf8')
const readFile = (name: string, bytes: Uint8Array) =>
  backend.client.roster.read({
    eventId,
    task: 'uji',
    source: { file: new File([new Uint8Array(bytes)], name) },
  })
const correct = (plan: RosterPlan, sheets: RosterCorrections['sheets']) =>
  backend.client.roster.correct({ eventId, importId: plan.importId, corrections: { sheets, nips: [] } })
const apply = (plan: RosterPlan) =>
  backend.client.roster.apply({ eventId, importId: plan.importId, task: 'uji', removeGone: false })

const sheetOf = ({ sheets: [sheet] }: RosterPlan) => {
  if (sheet === undefined) throw new RangeError('no sheet')
  return sheet
}
const names = (plan: RosterPlan) => plan.preview.map(({ name }) => name)
const warnings = (plan: RosterPlan) => sheetOf(plan).warnings.map(({ row, code }) => `${row} ${code}`)
const rejected = (plan: RosterPlan) => sheetOf(plan).rejected.map(({ row, code }) => `${row} ${code}`)
const kinds = (plan: RosterPlan) => plan.sheets.map((sheet) => sheet.tables[0]?.kind)
const rowsWith = (plan: RosterPlan, why: string) =>
  sheetOf(plan).ignored.flatMap((line) => (line.why === why ? [line.row] : []))
const one = async (line: string) => {
  const plan = await paste(`1. ${line}\n2. Siti Aminah (Guru)`)
  const [person] = plan.preview
  if (person === undefined) throw new RangeError('nobody')
  const { name, nip, position, unit, rank, phone, extra } = person
  return { name, nip, position, unit, rank, phone, extra, warned: warnings(plan).length > 0 }
}

function expectEveryRowOnce(plan: RosterPlan): void {
  for (const sheet of plan.sheets.filter(({ used }) => used))
    expect(sheet.accepted + sheet.rejected.length + sheet.ignored.length, sheet.name).toBe(sheet.rows)
}

describe('a numbered list from a chat', () => {
  test('gives everybody with what stands beside, below and above the name', async () => {
    const plan = await paste(fixture('whatsapp.txt'))
    expect(kinds(plan)).toEqual(['list'])
    expect(sheetOf(plan).tables[0]?.headerRow).toBeNull()
    expect(plan.preview).toMatchObject([
      { name: 'Drs. H. Ahmad Fauzi, M.Si.', position: 'Camat Bojong', unit: 'Kecamatan Bojong' },
      { name: 'Siti Aminah, S.Pd', unit: 'Dinas Pendidikan', district: 'Bojong' },
      { name: 'Budi', nip: '198001012005011003', position: 'Analis' },
      {
        name: 'Rudi Hartono, S.STP., M.A.P.',
        nip: '198505052003121002',
        position: 'Kepala Seksi Pemerintahan',
      },
      { name: 'Maria Goreti Seran (Merry)', position: null },
      { name: 'Yohanes - Mawar', position: null },
      { name: 'dr. Lukas Bria, Sp.A.', position: 'Kepala Dinas', unit: 'Dinas Kesehatan' },
      { name: 'Ani, Amd.Keb', position: 'Bidan Puskesmas Naibonat', phone: '081234567890' },
      { name: 'Ani Suryani, S.Kep., Ns', position: 'Perawat', unit: 'Dinas Kesehatan' },
    ])
    expect(warnings(plan)).toEqual(['10 unclear_name', '11 unclear_name'])
    expectEveryRowOnce(plan)
  })

  test('is read without what the chat puts before every message', async () => {
    const plan = await paste(
      '[21/11/26 08.15] Andi: 1. Andi Saputra, S.Kom (Operator)\n[21/11/26, 08.16.22] Bu Rina: siap\n21/11/26 08.25 - Dewi: 2. Dewi Lestari / Bappeda',
    )
    expect(plan.preview).toMatchObject([
      { name: 'Andi Saputra, S.Kom', position: 'Operator' },
      { name: 'Dewi Lestari', unit: 'Bappeda' },
    ])
    expect(rowsWith(plan, 'list_text')).toEqual([2])
    expectEveryRowOnce(plan)
  })

  test('counts with bullets, keycaps, letters below numbered OPD, or bare numbers', async () => {
    expect(names(await paste('• Agus Salim (Kabag)\n✅ Rini Astuti - staf'))).toEqual([
      'Agus Salim',
      'Rini Astuti',
    ])
    expect(names(await paste('1️⃣ Budi (Dinsos)\n2️⃣ Ani'))).toEqual(['Budi', 'Ani'])
    expect(names(await paste('1 Budi Santoso - Camat Bojong\n2 Siti Aminah'))).toEqual([
      'Budi Santoso',
      'Siti Aminah',
    ])
    const nested = await paste(
      '1. Dinas Sosial\na. Yosep Manek (Sekretaris)\n2. Inspektorat\na. Deni (Auditor)',
    )
    expect(nested.preview).toMatchObject([
      { name: 'Yosep Manek', unit: 'Dinas Sosial' },
      { name: 'Deni', unit: 'Inspektorat' },
    ])
  })

  test('keeps a heading that says nothing clear, with a warning, and ends the OPD above it', async () => {
    const plan = await paste('*Dinas Sosial:*\n1. Ani (Staf)\n\n*Bojong:*\n1. Budi Luhur (Staf)')
    expect(plan.preview).toMatchObject([
      { unit: 'Dinas Sosial', extra: {} },
      { unit: null, extra: { 'Judul kelompok': 'Bojong' } },
    ])
    expect(warnings(plan)).toEqual(['5 unclear_text'])
  })

  test('refuses a name outside the numbers, with a reason', async () => {
    const plan = await paste('1. Ani (Staf)\n2. Budi (Staf)\n\nEko Prasetyo, S.H.')
    expect(names(plan)).toEqual(['Ani', 'Budi'])
    expect(rejected(plan)).toEqual(['4 unnumbered'])
    expectEveryRowOnce(plan)
  })

  test('of heads of villages gives the kecamatan of the heading, and refuses a vacancy', async () => {
    const plan = await paste(fixture('kepala-desa.txt'))
    expect(plan.preview.map(({ name, district, category }) => [name, district, category])).toEqual([
      ['Yakob Lasi', 'Semau', 'kepala_desa'],
      ['Marthen Bistolen', 'Semau', 'kepala_desa'],
      ['Semuel Nenobais', 'Amarasi', 'kepala_desa'],
      ['Daud Kase', 'Amarasi', 'kepala_desa'],
      ['Ferdinan Neno', 'Amarasi', 'kepala_desa'],
    ])
    expect(rejected(plan)).toEqual(['5 vacant'])
  })
})

describe('a line of a list', () => {
  test.each([
    ['Budi Santoso, S.H., M.H. (Kabag Hukum)', { name: 'Budi Santoso, S.H., M.H.', position: 'Kabag Hukum' }],
    ['Slamet Riyadi, Guru SDN 1 Bojong', { name: 'Slamet Riyadi', position: 'Guru SDN 1 Bojong' }],
    ['Camat Bojong : Drs. Ahmad Fauzi', { name: 'Drs. Ahmad Fauzi', position: 'Camat Bojong' }],
    ['Siti Nur-Aini, S.Pd.- Guru', { name: 'Siti Nur-Aini, S.Pd.', position: 'Guru' }],
    ['Budi Santoso,S.H-Kabag Hukum', { name: 'Budi Santoso,S.H', position: 'Kabag Hukum' }],
    ['Rahmat/198001012005011003/Perawat', { name: 'Rahmat', nip: '198001012005011003', position: 'Perawat' }],
    ['Tuti (Pembina Tk.I, IV/b) HP 0812-3456-7890', { name: 'Tuti', phone: '081234567890' }],
  ])('%s gives every part its field', async (line, expected) => {
    expect(await one(line)).toMatchObject({ ...expected, warned: false })
  })

  test.each(['Yohanes - Mawar', 'Maria Seran (Merry)', 'H. Umar (Alm.)', 'Fauzi, Ahmad', 'Nur Aini / Mawar'])(
    '%s keeps the whole name and is pointed out',
    async (line) => {
      expect(await one(line)).toMatchObject({ name: line, position: null, unit: null, warned: true })
    },
  )

  test('keeps words behind a number apart from the name', async () => {
    expect(await one('Siti 198505052010012003 Mawar Merah')).toMatchObject({
      name: 'Siti',
      nip: '198505052010012003',
      extra: { 'Belum jelas': 'Mawar Merah' },
      warned: true,
    })
  })
})

describe('a list in a letter', () => {
  test('leaves out the address, the signature and who gets a copy, and takes the OPD of the letterhead', async () => {
    const plan = await paste(fixture('surat.txt'))
    expect(plan.preview).toMatchObject([
      {
        name: 'Ir. Thomas Nggadas, M.T.',
        nip: '197001011996031001',
        rank: 'Pembina Tk. I (IV/b)',
        position: 'Kepala Bidang Cipta Karya',
        unit: 'Dinas Pekerjaan Umum dan Penataan Ruang',
      },
      { name: 'Yuliana Taopan, S.T.', position: 'Pengelola Barang Milik Negara' },
      { name: 'Markus Tefa', nip: null, idWritten: 'NIP. 19901010 201503 1 00' },
    ])
    expect(warnings(plan)).toEqual(['23 nip_length'])
    expect(rowsWith(plan, 'footer')).toEqual([27, 29, 30, 33, 34, 36, 37, 38, 39])
    expectEveryRowOnce(plan)
  })

  test('reads the same in a file and in a column of a spreadsheet', async () => {
    const text = fixture('surat.txt')
    const expected = await paste(text)
    const inFile = await readFile('surat.txt', Buffer.from(text))
    const rows = text.split('\n').map((line) => [line.trim()])
    const book = await writeWorkbook([{ name: 'Surat', columns: [{ header: 'PEMERINTAH' }], rows }])
    const inSheet = await readFile('surat.xlsx', book)
    expect(inFile.preview).toEqual(expected.preview)
    expect(names(inSheet)).toEqual(names(expected))
    expectEveryRowOnce(inSheet)
  })
})

describe('forms', () => {
  test('below each other give one person per block, and keep what finds no label', async () => {
    const plan = await paste(fixture('biodata.txt'))
    expect(kinds(plan)).toEqual(['form'])
    expect(plan.preview).toMatchObject([
      { name: 'Siti Aminah, S.Pd.', nip: '198505052010012003', extra: { Alamat: 'Jl. Merdeka No. 1' } },
      { name: 'Budi Santoso', nip: null, position: 'Operator', unit: 'Kecamatan Bojong' },
      { name: 'Rudi', position: 'Kepala Seksi', extra: { 'Belum jelas': 'Pemerintahan Umum' } },
    ])
    expect(warnings(plan)).toEqual(['17 nip_length', '17 unclear_text'])
    expectEveryRowOnce(plan)
  })

  test('in an assignment letter give those who are sent, not who sends them', async () => {
    const plan = await paste(fixture('surat-tugas.txt'))
    expect(names(plan)).toEqual(['Budi Santoso', 'Siti Aminah, S.Pd.'])
    expectEveryRowOnce(plan)
  })

  test('on sheets of their own give one person per sheet, not called after the sheet', async () => {
    const people = ['Siti Aminah', 'Budi Santoso']
    const sheets = people.map((name, place) => ({
      name,
      columns: [{ header: 'BIODATA' }, { header: '' }, { header: '' }],
      rows: [
        ['Nama', ':', name],
        ['NIP', ':', `19800101200501100${place + 1}`],
        ['Jabatan', ':', 'Guru'],
      ],
    }))
    const plan = await readFile('biodata.xlsx', await writeWorkbook(sheets))
    expect(kinds(plan)).toEqual(['form', 'form'])
    expect(plan.preview).toMatchObject(
      people.map((name, place) => ({ name, nip: `19800101200501100${place + 1}`, unit: null })),
    )
    expectEveryRowOnce(plan)
  })

  test('of which one has no name refuse it with the reason', async () => {
    const plan = await paste('Nama : Budi\nJabatan : Camat\n\nNama :\nJabatan : Lurah')
    expect(names(plan)).toEqual(['Budi'])
    expect(rejected(plan)).toEqual(['4 no_name'])
  })

  test('of two people beside each other are not read, for nobody could tell them apart', async () => {
    const plan = await paste('Nama\t:\tBudi\tNama\t:\tSiti\nNIP\t:\t1\tNIP\t:\t2')
    expect(kinds(plan)).toEqual(['table'])
  })
})

describe('the conversation about a list', () => {
  test('changes nothing when the same list is imported again', async () => {
    const text = fixture('whatsapp.txt')
    expect((await apply(await paste(text))).added).toBe(9)
    const again = await paste(text)
    expect(again.alreadyImported).toBe(true)
    expect(again.plan).toMatchObject({ added: 0, changed: [], unchanged: 9, gone: [] })
  })

  test('takes what the clerk says about texts that were not clear, and does not remember it', async () => {
    const text = '1. Ani Wijaya (Staf)\nMawar\n2. Budi Luhur (Staf)\nMelati'
    const plan = await paste(text)
    expect(warnings(plan)).toEqual(['1 unclear_text', '3 unclear_text'])
    const column = sheetOf(plan).tables[0]?.columns.find(({ label }) => label === 'Belum jelas')?.column ?? -1
    const name = sheetOf(plan).name
    const said = await correct(plan, [
      { name, tables: [{ place: 0, columns: [{ column, field: 'sub_unit' }] }] },
    ])
    expect(said.preview.map(({ unit }) => unit)).toEqual(['Mawar', 'Melati'])
    expect(warnings(said)).toEqual([])
    await apply(said)
    expect(warnings(await paste(text))).toEqual(['1 unclear_text', '3 unclear_text'])
  })

  test('gives back the refused lines as they stood', async () => {
    const plan = await paste('1. Ani (Staf)\n2. Budi (Staf)\n\nEko Prasetyo, S.H.')
    const file = await backend.client.roster.rejectedFile({ eventId, importId: plan.importId })
    const bytes = new Uint8Array(await file.arrayBuffer())
    const { sheets } = await readWorkbook({ name: file.name, bytes })
    expect(sheets[0]?.rows.at(-1)?.cells).toContain('Eko Prasetyo, S.H.')
  })

  test('leaves tables with a header as they are', async () => {
    const plan = await paste('No;Nama;Jabatan\n1;Budi (Camat Bojong);Camat\n2;Siti;Guru')
    expect(kinds(plan)).toEqual(['table'])
    expect(names(plan)).toEqual(['Budi (Camat Bojong)', 'Siti'])
  })
})

const line = fc.constantFrom(
  '',
  '1. Budi Santoso, S.H. (Camat Bojong)',
  '2) Siti Aminah - Mawar',
  '- Agus / 198001012005011003 / Analis',
  '3.',
  '*Kecamatan Bojong:*',
  'Dinas Kesehatan',
  'NIP. 19850505 200312 1 002',
  'Kepala Seksi Umum',
  'Mawar Melati',
  'S.Pd., M.M.',
  'Nama : Rudi Hartono',
  'Nama:',
  'NIP\t:\t198001012005011003',
  'Jabatan : Guru',
  'Menugaskan kepada',
  'Total : 3 orang',
  'Demikian, terima kasih',
  'Tembusan:',
  '[21/11/26 08.15] Andi: 4. Dewi',
  'Kupang, 2 Mei 2026',
  'a. Yosep (Sekretaris)',
  '.......',
)
const anyLine = fc.oneof(
  { weight: 6, arbitrary: line },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
)

describe('any text', () => {
  test('has every line in exactly one list', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine, { minLength: 2, maxLength: 14 }), async (lines) => {
        const text = ['1. Umar Said (Lurah)', ...lines].join('\n')
        const plan = await paste(text)
        expectEveryRowOnce(plan)
        for (const sheet of plan.sheets.filter(({ used }) => used)) {
          const told = [...sheet.rejected, ...sheet.ignored].map(({ row }) => row)
          expect(new Set(told).size).toBe(told.length)
        }
      }),
      { numRuns: 150 },
    )
  }, 120_000)

  test('loses no word that stood behind a name', async () => {
    const name = fc.constantFrom('Budi Santoso, S.H.', 'Siti Nur-Aini', 'Drs. H. Umar, M.Si.', 'Made')
    const piece = fc.constantFrom(
      'Mawar',
      'Camat Bojong',
      'Dinas Sosial',
      'Guru',
      'III/c',
      'PNS',
      'Kec. Semau',
      'Ujang',
    )
    const sign = fc.constantFrom(' - ', ' / ', ', ', ' – ', ' ; ')
    await fc.assert(
      fc.asyncProperty(name, fc.array(fc.tuple(sign, piece), { maxLength: 4 }), async (who, parts) => {
        const plan = await paste(`1. ${who}${parts.flat().join('')}\n2. Ani (Staf)`)
        const told = JSON.stringify([plan.preview[0], sheetOf(plan).rejected]).toLowerCase()
        for (const [, text] of parts) expect(told, text).toContain(text.replace('Kec. ', '').toLowerCase())
      }),
      { numRuns: 100 },
    )
  }, 120_000)
})
