import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { ReadProblem } from '../../../../electron/backend/spreadsheets/problem.ts'
import { readWorkbook } from '../../../../electron/backend/spreadsheets/read-workbook.ts'
import { problemOf } from '../../../support/read-in-thread.ts'
import { odsAround, workbookFile, worksheet, xlsxFile } from '../../../support/sheet-files.ts'
import { zipFile } from '../../../support/zip-file.ts'
import type { ZipPart } from '../../../support/zip-file.ts'

/** Every file goes through the real thread: what would kill the reader must not kill the test. */
async function problem(bytes: Uint8Array): Promise<ReadProblem | undefined> {
  return problemOf(readWorkbook({ name: 'peserta.xlsx', bytes }))
}

function sheetFile(sheetData: string, after = ''): Buffer {
  return workbookFile([{ name: 'Peserta', xml: worksheet(sheetData, after) }])
}

function withParts(...parts: ZipPart[]): Buffer {
  return zipFile([{ name: 'xl/workbook.xml', data: '<workbook><sheets/></workbook>' }, ...parts])
}

const valid = xlsxFile([
  {
    name: 'Peserta',
    rows: [
      ['No', 'Nama'],
      [{ number: '1' }, 'Budi'],
    ],
  },
])

describe('cells at the end of the world', () => {
  test('one cell in the last column is named', async () => {
    expect(await problem(sheetFile('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))).toMatchObject({
      code: 'too_many_columns',
      data: { sheet: 'Peserta', cell: 'XFD1048576', limit: 150 },
    })
  })

  test('one cell in the last row is an ordinary cell', async () => {
    const bytes = sheetFile(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="B1048576"><v>2</v></c></row>',
    )
    const { sheets } = await readWorkbook({ name: 'a', bytes })
    expect(sheets[0]?.rows).toEqual([
      { row: 1, cells: ['1'], numeric: [0] },
      { row: 1_048_576, cells: ['', '2'], numeric: [1] },
    ])
  })

  test('a dimension of 17 thousand million cells allocates nothing', async () => {
    const xml = `<worksheet><dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384"/></cols><sheetData><row r="1" spans="1:16384"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`
    const { sheets } = await readWorkbook({ name: 'a', bytes: workbookFile([{ name: 'A', xml }]) })
    expect(sheets[0]?.rows).toHaveLength(1)
  })

  test.each(['XFE1', 'A1048577', 'A0', 'AAAAAAAAAA1', '-1', 'A99999999999999999999', '', '\u{1F600}1'])(
    'the reference %j is damage',
    async (reference) => {
      expect((await problem(sheetFile(`<row r="1"><c r="${reference}"><v>1</v></c></row>`)))?.code).toBe(
        'damaged_file',
      )
    },
  )

  test.each(['0', '-5', '1048577', '1e3000', 'NaN', '1.5'])('the row number %j is damage', async (row) => {
    expect((await problem(sheetFile(`<row r="${row}"><c><v>1</v></c></row>`)))?.code).toBe('damaged_file')
  })

  test('fifty thousand columns without references are refused', async () => {
    const cells = '<c><v>1</v></c>'.repeat(50_000)
    expect(await problem(sheetFile(`<row r="1">${cells}</row>`))).toMatchObject({
      code: 'too_many_columns',
      data: { cell: 'EU1' },
    })
  })

  test('a million rows are refused', async () => {
    const rows = Array.from(
      { length: 1_000_000 },
      (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c></row>`,
    )
    expect(await problem(sheetFile(rows.join('')))).toMatchObject({
      code: 'too_many_rows',
      data: { sheet: 'Peserta', limit: 200_000 },
    })
  })

  test('merges without number are refused', async () => {
    const merges = '<mergeCell ref="A1:B1"/>'.repeat(100_001)
    const bytes = sheetFile('<row r="1"><c><v>1</v></c></row>', `<mergeCells>${merges}</mergeCells>`)
    expect(await problem(bytes)).toMatchObject({ code: 'too_large', data: { of: 'merges' } })
  })

  test('ODS repeats beyond the sheet are damage', async () => {
    const cell = '<table:table-cell><text:p>x</text:p></table:table-cell>'
    for (const count of ['99999999999', '0', '-1', 'x']) {
      const row = `<table:table-row table:number-rows-repeated="${count}">${cell}</table:table-row>`
      expect((await problem(odsAround(`<table:table table:name="A">${row}</table:table>`)))?.code).toBe(
        'damaged_file',
      )
    }
  })
})

describe('bombs', () => {
  test('a part that unpacks a thousandfold is refused before it is unpacked', async () => {
    const bytes = withParts({ name: 'xl/sharedStrings.xml', data: Buffer.alloc(64 * 1024 * 1024, 'a') })
    expect(bytes.length).toBeLessThan(100_000)
    expect(await problem(bytes)).toMatchObject({ code: 'too_large', data: { of: 'unpacked_ratio' } })
  })

  test('declared sizes that add up to gigabytes are refused', async () => {
    const noise = randomBytes(4 * 1024 * 1024)
    const claims = { unpackedBytes: 800 * 1024 * 1024 }
    const parts = Array.from({ length: 3 }, (_, index) => ({ name: `p${index}`, data: noise, claims }))
    expect(await problem(withParts(...parts))).toMatchObject({
      code: 'too_large',
      data: { of: 'unpacked_bytes' },
    })
  })

  test('a part that holds more than its directory says is damage', async () => {
    const huge = `<sst><si><t>${'a'.repeat(20_000_000)}</t></si></sst>`
    const parts = zipFile([
      { name: 'xl/workbook.xml', data: '<workbook><sheets><sheet name="A" r:id="a"/></sheets></workbook>' },
      {
        name: 'xl/_rels/workbook.xml.rels',
        data: '<Relationships><Relationship Id="a" Type="x/worksheet" Target="s.xml"/><Relationship Id="b" Type="x/sharedStrings" Target="t.xml"/></Relationships>',
      },
      { name: 'xl/s.xml', data: '<worksheet/>' },
      { name: 'xl/t.xml', data: huge, claims: { unpackedBytes: 1_000 } },
    ])
    expect((await problem(parts))?.code).toBe('damaged_file')
  })

  test('one long text used a hundred thousand times is refused', async () => {
    const row = (index: number): string => `<row r="${index + 1}"><c t="s"><v>0</v></c></row>`
    const xml = worksheet(Array.from({ length: 100_000 }, (_, index) => row(index)).join(''))
    const bytes = workbookFile([{ name: 'A', xml }], { strings: ['x'.repeat(32_000)] })
    expect(await problem(bytes)).toMatchObject({ code: 'too_large', data: { of: 'characters' } })
  })

  test('more parts than any spreadsheet has are refused', async () => {
    const parts = Array.from({ length: 65_534 }, (_, index) => ({
      name: `p${index}`,
      data: '',
      stored: true,
    }))
    expect(await problem(withParts(...parts))).toMatchObject({ code: 'too_large', data: { of: 'parts' } })
  })

  test('a directory that claims parts it does not have is damage', async () => {
    expect((await problem(zipFile([{ name: 'a', data: 'x' }], { entryCount: 900 })))?.code).toBe(
      'damaged_file',
    )
  })

  test('parts that share their bytes are damage', async () => {
    const bytes = withParts({ name: 'b', data: 'b'.repeat(100), stored: true, claims: { offset: 0 } })
    expect((await problem(bytes))?.code).toBe('damaged_file')
  })

  test('a ZIP inside a ZIP is an archive', async () => {
    const bytes = zipFile([{ name: 'peserta.xlsx', data: valid }])
    expect(await problem(bytes)).toMatchObject({ code: 'not_a_spreadsheet', data: { looksLike: 'archive' } })
  })

  test('a file of more than 64 MB is not even looked at', async () => {
    const bytes = Buffer.alloc(64 * 1024 * 1024 + 1, 'a')
    expect(await problem(bytes)).toMatchObject({
      code: 'too_large',
      data: { of: 'file_bytes', limit: 67_108_864 },
    })
  })
})

describe('broken and disguised ZIP files', () => {
  test.each(['../../etc/passwd', '/etc/passwd', 'C:\\Windows\\x', 'xl/../../x'])(
    'a part named %j is damage',
    async (name) => {
      expect((await problem(withParts({ name, data: 'x' })))?.code).toBe('damaged_file')
    },
  )

  test('the same part twice is damage, whatever its case', async () => {
    expect((await problem(withParts({ name: 'XL/Workbook.XML', data: 'x' })))?.code).toBe('damaged_file')
  })

  test('an encrypted part asks for its password', async () => {
    expect((await problem(withParts({ name: 'a', data: 'x', encrypted: true })))?.code).toBe(
      'password_protected',
    )
  })

  test('changed content does not pass its checksum', async () => {
    const bytes = zipFile([{ name: 'content.xml', data: '<a/>', stored: true, claims: { crc: 1 } }])
    expect((await problem(bytes))?.code).toBe('damaged_file')
  })

  test('a file cut off anywhere is damaged', async () => {
    const cuts = Array.from({ length: 12 }, (_, index) => Math.floor((valid.length * (index + 1)) / 13))
    for (const cut of [...cuts, valid.length - 1])
      expect((await problem(valid.subarray(0, cut)))?.code).toBe('damaged_file')
  })
})

describe('hostile XML', () => {
  const laughs = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(100)}">${Array.from({ length: 20 }, (_, index) => `<!ENTITY a${index} "${'&a;'.repeat(10)}">`).join('')}]>`

  test.each([
    ['a billion laughs', laughs, '&a19;'],
    ['a stolen file', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', '&a;'],
    ['any document type', '<!DOCTYPE worksheet>', 'x'],
    ['an unknown entity', '', '&nama;'],
  ])('%s is damage', async (_, doctype, text) => {
    const xml = `<?xml version="1.0"?>${doctype}<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`
    expect((await problem(workbookFile([{ name: 'A', xml }])))?.code).toBe('damaged_file')
  })

  test('a million open tags end in damage', async () => {
    expect((await problem(sheetFile('<row>'.repeat(1_000_000))))?.code).toBe('damaged_file')
  })

  test('cells named like object internals and very long texts are plain text', async () => {
    const long = 'x'.repeat(40_000)
    const bytes = xlsxFile([{ name: '__proto__', rows: [['__proto__', 'constructor', long]] }])
    const { sheets } = await readWorkbook({ name: 'a', bytes })
    expect(sheets).toEqual([
      {
        name: '__proto__',
        hidden: false,
        rows: [{ row: 1, cells: ['__proto__', 'constructor', long] }],
        merges: [],
      },
    ])
    expect(Object.keys({})).toEqual([])
  })
})

describe('hostile text files', () => {
  test('a file of quotes, of separators, or of one endless line ends at once', async () => {
    const size = 8 * 1024 * 1024
    const endless = { code: 'too_large', data: { cell: 'A1', of: 'cell_characters', limit: 100_000 } }
    expect(await problem(Buffer.alloc(size, '"'))).toMatchObject(endless)
    expect(await problem(Buffer.alloc(size, 'a'))).toMatchObject(endless)
    expect((await problem(Buffer.alloc(size, '\n')))?.code).toBe('empty_file')
    expect(await problem(Buffer.alloc(size, ';'))).toMatchObject({
      code: 'too_many_columns',
      data: { cell: 'XFE1', limit: 16_384 },
    })
  })

  test('a quote in every second line merges no rows', async () => {
    const bytes = Buffer.from('a;"b;c\n'.repeat(1_000))
    const { sheets } = await readWorkbook({ name: 'a.csv', bytes })
    expect(sheets[0]?.rows).toHaveLength(1_000)
    expect(sheets[0]?.rows.at(-1)).toEqual({ row: 1_000, cells: ['a', '"b', 'c'] })
  })

  test('HTML made to keep the reader busy for ever is stopped', async () => {
    const bytes = Buffer.from(`<table>${'<a "'.repeat(1_000_000)}`)
    const reading = readWorkbook({ name: 'a.xls', bytes }, { limits: { stallMs: 500 } })
    expect((await problemOf(reading))?.code).toBe('out_of_time')
  })
})
