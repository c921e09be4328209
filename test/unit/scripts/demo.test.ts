import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newDataFolder, openTestBackend } from '../../support/open-test-backend.ts'
import { flatText, readQrCodes } from '../../support/pdf-tools.ts'
import { readBytes } from '../../support/read-in-thread.ts'
import { runScript, type ScriptRun } from '../../support/run-script.ts'

const FIXTURES = join(import.meta.dirname, '../../fixtures/rosters')
const FILES = [
  'undangan.pdf',
  'kartu-peserta.pdf',
  'daftar-hadir.pdf',
  'ikrar.pdf',
  'notula.pdf',
  'notula.docx',
  'presensi.xlsx',
  'presensi.csv',
  'impor.json',
  'kegiatan.db',
]

type Imported = {
  file: string
  sheet: string
  headerRow: number
  mapping: Record<string, unknown>
  accepted: number
  rejected: { row: number; why: string }[]
  warnings: { row: number; code: string; message: string }[]
}
type Truth = {
  files: Record<string, { people: { name: string }[]; problems?: { row: number; why: string }[] }>
}
// Travels with the rosters.
const truth = JSON.parse(readFileSync(join(FIXTURES, 'truth.json'), 'utf8')) as Truth

let folder: string
beforeAll(() => {
  folder = newDataFolder()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const demo = (out: string, ...args: string[]) => runScript('demo', '--out', join(folder, out), ...args)
const bytesOf = (out: string, file: string) => readFileSync(join(folder, out, file))
// Written by the demo.
const imported = (out: string) => JSON.parse(bytesOf(out, 'impor.json').toString()) as Imported[]

function query<T>(out: string, sql: string): T[] {
  const database = new Database(join(folder, out, 'kegiatan.db'), { readonly: true })
  try {
    // The SQL names one column of that type.
    return database.prepare(sql).pluck().all() as T[]
  } finally {
    database.close()
  }
}

const count = (out: string, table: string) => query<number>(out, `select count(*) from ${table}`)[0]

describe('the demo on its own sample', () => {
  let run: ScriptRun
  beforeAll(async () => {
    run = await demo('sample', '--check-in', '20')
  })

  test('ends well, says what it did and leaves every file', () => {
    expect([run.code, run.error]).toEqual([0, ''])
    expect(run.out).toContain('233 diterima')
    expect(run.out).toMatch(/asn-opd\.xlsx · Rekap: tidak diimpor\. Lembar ini tampak seperti rekapitulasi/)
    expect(run.out).toContain('Kehadiran: 20 dari 233 diundang')
    expect(FILES.filter((file) => !existsSync(join(folder, 'sample', file)))).toEqual([])
    expect(readdirSync(join(folder, 'sample')).filter((file) => file.endsWith('-wal'))).toEqual([])
    for (const file of FILES.filter((one) => one.endsWith('.pdf')))
      expect(bytesOf('sample', file).subarray(0, 5).toString(), file).toBe('%PDF-')
  })

  test('reports the import as the contract with other programs says', () => {
    const [sheet, ...others] = imported('sample')
    expect(others).toEqual([])
    expect(sheet).toMatchObject({ file: 'asn-opd.xlsx', sheet: 'Peserta', accepted: 233 })
    expect(Object.keys(sheet ?? {})).toEqual(
      expect.arrayContaining(['file', 'sheet', 'headerRow', 'mapping', 'accepted', 'rejected', 'warnings']),
    )
    expect(sheet?.mapping).toMatchObject({ name: expect.anything(), nip: expect.anything() })
    const planted = truth.files['asn-opd.xlsx']?.problems ?? []
    const codes = sheet?.warnings.map(({ row, code }) => `${row} ${code}`) ?? []
    expect(planted.filter(({ row, why }) => !codes.includes(`${row} ${why}`))).toEqual([])
    for (const { message } of sheet?.warnings ?? []) expect(message).toMatch(/^[A-Z“"].{20,}/)
    for (const { why } of sheet?.rejected ?? []) expect(why).toMatch(/^[A-Z“"].{10,}/)
  })

  test('has a badge for everybody, whose code any reader reads at 150 dpi', () => {
    const badges = bytesOf('sample', 'kartu-peserta.pdf')
    const text = flatText(badges)
    const shortCodes = query<string>('sample', 'select short_code from ticket')
    expect(shortCodes).toHaveLength(233)
    expect(shortCodes.filter((code) => !text.includes(`${code.slice(0, 4)}-${code.slice(4)}`))).toEqual([])
    const codes = query<string>('sample', 'select code from ticket')
    expect(readQrCodes(badges).toSorted()).toEqual(codes.toSorted())
  })

  test('has a row in the attendance list for everybody', () => {
    const text = flatText(bytesOf('sample', 'daftar-hadir.pdf'))
    const nips = query<string>('sample', 'select nip from participant where nip is not null')
    const shown = nips.map(
      (nip) => `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`,
    )
    expect(shown.length).toBeGreaterThan(190)
    expect(shown.filter((nip) => !text.includes(nip))).toEqual([])
    const letters = (name: string) => name.replace(/[^\p{L}]/gu, '').toLowerCase()
    const all = letters(text)
    const names = query<string>('sample', 'select name from participant')
    expect(names.filter((name) => !all.includes(letters(name)))).toEqual([])
  })

  test('exports a row for everybody, of whom as many are present as were checked in', async () => {
    const sheets = await readBytes(bytesOf('sample', 'presensi.xlsx'))
    expect(sheets.map(({ name }) => name)).toEqual(['Daftar hadir', 'Ringkasan', 'Log', 'Tentang'])
    expect(sheets[0]?.rows).toHaveLength(2 + 1 + 233)
    const [, , head, ...people] = sheets[0]?.rows ?? []
    const column = head?.cells.indexOf('Kehadiran') ?? -1
    expect(people.filter(({ cells }) => cells[column] === 'Hadir')).toHaveLength(20)
    const lines = bytesOf('sample', 'presensi.csv').toString().trim().split('\r\n')
    expect(lines).toHaveLength(234)
    expect(count('sample', 'attendance')).toBe(20)
  })
})

describe('the demo in a folder where it ran before', () => {
  const roster = ['--roster', join(FIXTURES, 'thls.ods')]

  test('begins anew, and keeps the database that was there', async () => {
    expect((await demo('again', ...roster, '--check-in', '0')).code).toBe(0)
    expect(count('again', 'attendance')).toBe(0)
    const second = await demo('again', ...roster, '--check-in', '9999')
    expect([second.code, second.error]).toEqual([0, ''])
    expect(second.out).toContain('Kehadiran: 80 dari 80 diundang')
    expect(count('again', 'event')).toBe(1)
    expect(
      readdirSync(join(folder, 'again')).filter((file) => /^kegiatan-lama-.+\.db$/.test(file)),
    ).toHaveLength(1)
  })

  test('touches nothing while an Ikrar has the folder open', async () => {
    const backend = await openTestBackend({ data: join(folder, 'open') })
    const before = readdirSync(join(folder, 'open')).sort()
    const run = await demo('open', ...roster)
    expect([run.code, run.error]).toEqual([2, expect.stringContaining('sedang dipakai oleh Ikrar yang lain')])
    expect(readdirSync(join(folder, 'open')).sort()).toEqual(before)
    await backend.close()
  })
})

describe('the demo of several rosters', () => {
  test('tells of one that is broken, does everything with the others, and ends with 2', async () => {
    const broken = join(folder, 'rusak.xlsx')
    writeFileSync(broken, readFileSync(join(FIXTURES, 'asn-opd.xlsx')).subarray(0, 9000))
    const good = ['thls.xls', 'unicode.txt'].map((file) => join(FIXTURES, file))
    const [first = '', second = ''] = good
    const run = await demo('several', '--roster', first, '--roster', broken, '--roster', second)
    expect(run.code).toBe(2)
    expect(run.error).toMatch(/^Berkas yang tidak diimpor \(1\):\n {2}rusak\.xlsx: Berkas ini rusak/)
    expect(run.error).not.toMatch(/ {4}at /)
    expect(FILES.filter((file) => !existsSync(join(folder, 'several', file)))).toEqual([])
    expect(new Set(imported('several').map(({ file }) => file))).toEqual(new Set(['thls.xls', 'unicode.txt']))
    const accepted = imported('several').reduce((sum, sheet) => sum + sheet.accepted, 0)
    expect(count('several', 'participant')).toBe(accepted)
  })

  test('that all are broken says so and makes no papers', async () => {
    const broken = join(folder, 'gambar.xlsx')
    writeFileSync(broken, Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'))
    const run = await demo('nobody', '--roster', broken)
    expect(run.code).toBe(2)
    expect(run.error).toContain('gambar.xlsx: Berkas ini bukan lembar kerja')
    expect(imported('nobody')).toEqual([])
    expect(existsSync(join(folder, 'nobody', 'daftar-hadir.pdf'))).toBe(false)
  })

  test('gives village heads their own pledge', async () => {
    const roster = join(folder, 'kades.csv')
    writeFileSync(
      roster,
      'No;Nama;Jabatan;Desa;Kecamatan\n1;Maria Bria;Kepala Desa;Oenoni;Amarasi\n2;Yohanes Tefa;Kepala Desa;Tarus;Semau\n',
    )
    expect((await demo('kades', '--roster', roster)).code).toBe(0)
    expect(flatText(bytesOf('kades', 'ikrar.pdf'))).toMatch(/IKRAR KEPALA DESA.*Maria Bria.*Yohanes Tefa/i)
  })
})

test('the demo says in a sentence what is wrong with its words, and begins nothing', async () => {
  const place = join(folder, 'berkas')
  writeFileSync(place, '')
  mkdirSync(join(folder, 'folder.xlsx'))
  copyFileSync(join(FIXTURES, 'thls.xls'), join(folder, 'thls.xls'))
  const bad: [args: string[], words: string][] = [
    [[], 'Sebutkan folder hasil'],
    [['--out'], 'Pilihan --out memerlukan nilai'],
    [['--out', join(folder, 'x'), '--chek-in', '5'], '"--chek-in" tidak dikenal'],
    [['--out', join(folder, 'x'), '--check-in', 'lima'], '--check-in memerlukan bilangan'],
    [
      ['--out', join(folder, 'x'), '--roster', join(folder, 'tidak-ada.xlsx')],
      'tidak-ada.xlsx" tidak ditemukan',
    ],
    [['--out', join(folder, 'x'), '--roster', join(folder, 'folder.xlsx')], 'folder.xlsx" tidak ditemukan'],
    [['--out', join(place, 'x')], 'Folder ini tidak dapat ditulisi'],
  ]
  const runs = await Promise.all(bad.map(([args]) => runScript('demo', ...args)))
  for (const [index, run] of runs.entries()) {
    expect([run.code, run.out], run.error).toEqual([2, ''])
    expect(run.error).toContain(bad[index]?.[1])
    expect(run.error).not.toMatch(/ {4}at |Error:|Unknown/)
  }
  expect(existsSync(join(folder, 'x'))).toBe(false)
})
