import { execFileSync } from 'node:child_process'
import { read, utils } from '@e965/xlsx'
import fc from 'fast-check'
import { fromBufferPromise } from 'yauzl'
import { describe, expect, test } from 'vitest'
import { cleanText } from '../../../../electron/backend/spreadsheets/cell-text.ts'
import { sheetNames } from '../../../../electron/backend/spreadsheets/write/sheet-to-write.ts'
import type { SheetToWrite } from '../../../../electron/backend/spreadsheets/write/sheet-to-write.ts'
import { writeWorkbook } from '../../../../electron/backend/spreadsheets/write/write-workbook.ts'
import { firstRows, readBytes } from '../../../support/read-in-thread.ts'

const attendance: SheetToWrite = {
  name: 'Presensi',
  titles: ['DAFTAR HADIR', 'Sosialisasi & Deklarasi'],
  columns: [{ header: 'No' }, { header: 'Nama', width: 40 }, { header: 'NIP' }],
  rows: [
    [1, "Ma'ruf <b>, S.H.", '198001012005011001'],
    [2, '=HYPERLINK("http://x")', null],
  ],
}

async function partText(bytes: Uint8Array, name: string): Promise<string> {
  const zip = await fromBufferPromise(Buffer.from(bytes))
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== name) continue
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk))
    return Buffer.concat(chunks).toString('utf8')
  }
  throw new Error(`${name} is not in the file`)
}

describe('the workbook', () => {
  test('reads back as it was written', async () => {
    const [sheet] = await readBytes(await writeWorkbook([attendance]))
    expect(sheet).toEqual({
      name: 'Presensi',
      hidden: false,
      merges: [],
      rows: [
        { row: 1, cells: ['DAFTAR HADIR'] },
        { row: 2, cells: ['Sosialisasi & Deklarasi'] },
        { row: 4, cells: ['No', 'Nama', 'NIP'] },
        { row: 5, cells: ['1', "Ma'ruf <b>, S.H.", '198001012005011001'], numeric: [0] },
        { row: 6, cells: ['2', '=HYPERLINK("http://x")'], numeric: [0] },
      ],
    })
  })

  test('holds texts as texts and never a formula, as another reader sees it', async () => {
    const book = read(Buffer.from(await writeWorkbook([attendance])), { type: 'buffer', cellFormula: true })
    const sheet = book.Sheets['Presensi']
    expect(sheet?.['C5']).toMatchObject({ t: 's', v: '198001012005011001' })
    expect(sheet?.['B6']).toMatchObject({ t: 's', v: '=HYPERLINK("http://x")' })
    expect(sheet?.['B6']).not.toHaveProperty('f')
    expect(sheet?.['A5']).toMatchObject({ t: 'n', v: 1 })
    expect(utils.sheet_to_json(sheet ?? {}, { range: 3 })).toHaveLength(2)
  })

  test('freezes, filters and repeats its head and prints landscape to the page width', async () => {
    const bytes = await writeWorkbook([attendance])
    const sheet = await partText(bytes, 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain('<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/>')
    expect(sheet).toContain('<autoFilter ref="A4:C6"/>')
    expect(sheet).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"')
    expect(sheet).toContain('<col min="2" max="2" width="40" customWidth="1"/>')
    const workbook = await partText(bytes, 'xl/workbook.xml')
    expect(workbook).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Presensi\'!$4:$4</definedName>',
    )
  })

  test('is the same bytes for the same content', async () => {
    expect(await writeWorkbook([attendance])).toEqual(await writeWorkbook([attendance]))
  })

  test('has a head and no rows when there is nobody', async () => {
    expect(
      await firstRows(await writeWorkbook([{ name: 'A', columns: [{ header: 'Nama' }], rows: [] }])),
    ).toEqual([[1, 'Nama']])
  })

  test('needs a sheet', async () => {
    await expect(writeWorkbook([])).rejects.toThrow(RangeError)
  })

  test('is well-formed for the ZIP and XML readers of Python', async () => {
    const odd = ['\u0000\u0001\u000B\uFFFE\uD800', ']]>', '&amp;', '_x000D_', '\r\n\t', '😀', '<!DOCTYPE x>']
    const bytes = await writeWorkbook([
      attendance,
      { name: `O'Brien & "Co"`, columns: [{ header: 'A' }], rows: odd.map((text) => [text]) },
    ])
    const program = [
      'import sys, io, zipfile, xml.etree.ElementTree as tree',
      'file = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))',
      'assert file.testzip() is None',
      'print(len([tree.fromstring(file.read(name)) for name in file.namelist()]))',
    ]
    expect(
      execFileSync('python3', ['-c', program.join('\n')], { input: bytes })
        .toString()
        .trim(),
    ).toBe('7')
  })
})

const naughty = [
  '=1+1',
  '+62812',
  '-',
  '@SUM(A1)',
  '\tx',
  "'1980",
  '=cmd|/c calc',
  '＝1',
  '<script>alert(1)</script>',
  '&lt;&#x41;',
  '_x0041_',
  '_x005F_x0041_',
  '__x000D__',
  '1E5',
  '0012',
  '198001012005011001',
  'true',
  '#N/A',
  '1/2/2024',
  'ﷺ مرحبا',
  'Z͑ͫ̓̚alg̴o',
  '👨‍👩‍👧 👍🏽',
  '﻿bom',
  ' depan dan belakang ',
  'baris\nkedua\n',
  '\u2028pemisah',
  '${x} {{y}} %s',
  "Robert'); DROP TABLE peserta;--",
]

test('any text survives writing and reading', async () => {
  const text = fc.oneof(
    fc.constantFrom(...naughty),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(text, { maxLength: 5 }), { maxLength: 6 }), async (rows) => {
      const columns = Array.from({ length: 5 }, (_, index) => ({ header: `K${index}` }))
      const [, ...seen] = await firstRows(await writeWorkbook([{ name: 'A', columns, rows }]))
      const want = rows.flatMap((cells, index) => {
        const shown = cells.map((cell) => xmlText(cell))
        const last = shown.findLastIndex((cell) => cell !== '')
        return last < 0 ? [] : [[index + 2, ...shown.slice(0, last + 1)]]
      })
      expect(seen).toEqual(want)
    }),
    { numRuns: 200 },
  )
})

/** What reading makes of a text that XML can hold; blank cells are empty. */
function xmlText(text: string): string {
  const clean = cleanText(text.replace(/[\uFFFE\uFFFF]/g, ''))
  return clean.trim() === '' ? '' : clean
}

test('text that another reader sees is the very text that was written', async () => {
  const rows = naughty.map((text) => [text])
  const bytes = await writeWorkbook([{ name: 'A', columns: [{ header: 'K' }], rows }])
  const sheet = read(Buffer.from(bytes), { type: 'buffer' }).Sheets['A'] ?? {}
  const seen = naughty.map((_, index): unknown => sheet[`A${index + 2}`]?.v)
  expect(seen).toEqual(naughty)
})

describe('sheet names', () => {
  test('are cut, cleaned and numbered so that Excel accepts them', () => {
    const long = 'Dinas Kependudukan dan Pencatatan Sipil'
    expect(sheetNames([long, long.toUpperCase(), 'a/b:c', "'x'", '', 'History', '[]'])).toEqual([
      'Dinas Kependudukan dan Pencatat',
      'DINAS KEPENDUDUKAN DAN PENC (2)',
      'a b c',
      'x',
      'Lembar',
      'Lembar (2)',
      'Lembar (3)',
    ])
  })

  test('hold every rule whatever was wanted', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 50 }), { maxLength: 8 }), (wanted) => {
        const names = sheetNames(wanted)
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length)
        for (const name of names) {
          expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/)
          expect(name.isWellFormed()).toBe(true)
          expect(name).not.toMatch(/^'|'$/)
        }
      }),
    )
  })
})
