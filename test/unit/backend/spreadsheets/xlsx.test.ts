import { describe, expect, test } from 'vitest'
import { firstRows, problemOf, readBytes } from '../../../support/read-in-thread.ts'
import { workbookFile, worksheet, xlsxFile } from '../../../support/sheet-files.ts'
import { zipFile } from '../../../support/zip-file.ts'

const strict = 'http://purl.oclc.org/ooxml'

async function cellsOf(sheetData: string, parts: Parameters<typeof workbookFile>[1] = {}): Promise<string[]> {
  const [row] = await firstRows(workbookFile([{ name: 'A', xml: worksheet(sheetData) }], parts))
  return (row ?? [0]).slice(1).map(String)
}

function styles(...codes: string[]): { stylesXml: string } {
  const formats = codes.map(
    (code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  )
  const cells = codes.map((_, index) => `<xf numFmtId="${200 + index}"/>`)
  return {
    stylesXml: `<styleSheet><numFmts>${formats.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="14"/>${cells.join('')}</cellXfs></styleSheet>`,
  }
}

describe('text cells', () => {
  test('shared strings join their runs and leave phonetic guides out', async () => {
    const sharedStringsXml =
      '<sst><si><r><t>Siti </t></r><r><rPr><b/></rPr><t xml:space="preserve">Aminah, </t></r><r><t>S.H.</t></r><rPh sb="0" eb="1"><t>xx</t></rPh></si></sst>'
    expect(await cellsOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { sharedStringsXml })).toEqual([
      'Siti Aminah, S.H.',
    ])
  })

  test('inline strings and formula results are text', async () => {
    const row =
      '<row r="1"><c r="A1" t="inlineStr"><is><r><t>Bu</t></r><r><t>di</t></r></is></c><c r="B1" t="str"><f>UPPER(A1)</f><v>BUDI</v></c></row>'
    expect(await cellsOf(row)).toEqual(['Budi', 'BUDI'])
  })

  test('a formula without a computed value is shown as a formula, an empty result is empty', async () => {
    const row =
      '<row r="1"><c r="A1"><f>B1&amp;C1</f><v></v></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1"><f>1+1</f><v>2</v></c><c r="D1"><f>&quot;0812&quot;</f><v/></c></row>'
    expect(await cellsOf(row)).toEqual(['=B1&C1', '', '2', '0812'])
  })

  test('escaped characters are decoded and an escaped escape is not', async () => {
    const row =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a_x000D__x000A_b</t></is></c><c r="B1" t="inlineStr"><is><t>_x005F_x0041_</t></is></c></row>'
    expect(await cellsOf(row)).toEqual(['a\nb', '_x0041_'])
  })

  test('controls, zero-width characters and bidi overrides are dropped, emoji stay', async () => {
    const text = 'Bu\u200Bdi\u202E \u2066San\uFEFFtoso\u2069 😀 é'
    const row = `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c><c r="B1" t="inlineStr"><is><t>_x0007_x_xD800_</t></is></c></row>`
    expect(await cellsOf(row)).toEqual(['Budi Santoso 😀 é', 'x\uFFFD'])
  })

  test('a cell that held what nobody can see is named, an ordinary one is not', async () => {
    const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
    const row = `<row r="1">${cell('A1', 'Budi')}${cell('B1', 'Si\u202Eti')}${cell('C1', 'dua&#13;&#10;baris')}</row>`
    const [sheet] = await readBytes(workbookFile([{ name: 'Peserta', xml: worksheet(row) }]))
    expect(sheet?.rows[0]?.unseen).toEqual([1])
  })

  test('booleans and errors read as they are shown', async () => {
    const row =
      '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#N/A</v></c></row>'
    expect(await cellsOf(row)).toEqual(['TRUE', 'FALSE', '#N/A'])
  })
})

describe('numbers and dates', () => {
  test('whole numbers have no exponent, long ones stay as stored, all are marked', async () => {
    const row =
      '<row r="1"><c r="A1"><v>81234567890</v></c><c r="B1"><v>1.99511192023122E+17</v></c><c r="C1"><v>8.1234567890123E13</v></c><c r="D1"><v>0.30000000000000004</v></c></row>'
    const [sheet] = await readBytes(workbookFile([{ name: 'A', xml: worksheet(row) }]))
    expect(sheet?.rows).toEqual([
      {
        row: 1,
        cells: ['81234567890', '1.99511192023122E+17', '81234567890123', '0.3'],
        numeric: [0, 1, 2, 3],
      },
    ])
  })

  test('dates by number format become dd/mm/yyyy and are no numbers', async () => {
    const row =
      '<row r="1"><c r="A1" s="0"><v>30927</v></c><c r="B1" s="1"><v>30927.3125</v></c><c r="C1" s="2"><v>0.5</v></c><c r="D1" s="3"><v>30927</v></c><c r="E1" t="d"><v>1984-09-02T00:00:00</v></c></row>'
    const parts = styles('dd-mm-yyyy hh:mm', '[$-421]hh\\.mm', '[$-421]d mmmm yyyy;@')
    const [sheet] = await readBytes(workbookFile([{ name: 'A', xml: worksheet(row) }], parts))
    expect(sheet?.rows).toEqual([
      { row: 1, cells: ['02/09/1984', '02/09/1984 07:30', '12:00', '02/09/1984', '02/09/1984'] },
    ])
  })

  test('days count from 1904 where the workbook says so', async () => {
    const row = '<row r="1"><c r="A1" s="0"><v>29465</v></c></row>'
    const parts = { ...styles(), workbookPr: '<workbookPr date1904="1"/>' }
    expect(await cellsOf(row, parts)).toEqual(['02/09/1984'])
  })

  test('a NIP in a date column is still a damaged number', async () => {
    const [sheet] = await readBytes(
      workbookFile(
        [{ name: 'A', xml: worksheet('<row r="1"><c r="A1" s="0"><v>1.98E+17</v></c></row>') }],
        styles(),
      ),
    )
    expect(sheet?.rows).toEqual([{ row: 1, cells: ['1.98E+17'], numeric: [0] }])
  })

  test('leading zeros of a digit format are shown', async () => {
    const row =
      '<row r="1"><c r="A1" s="1"><v>81234567890</v></c><c r="B1" s="2"><v>81234567890</v></c><c r="C1" s="3"><v>5</v></c></row>'
    expect(await cellsOf(row, styles('000000000000', '"+62"0', '#,##0.00'))).toEqual([
      '081234567890',
      '+6281234567890',
      '5',
    ])
  })
})

describe('what exporters write differently', () => {
  test('rows and cells without references follow each other', async () => {
    const xml = worksheet(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c><v>3</v></c></row><row><c r="B5"><v>4</v></c></row>',
    )
    expect(await firstRows(workbookFile([{ name: 'A', xml }]))).toEqual([
      [1, '1', '2'],
      [4, '3'],
      [5, '', '4'],
    ])
  })

  test('prefixed names, strict namespaces, absolute targets and missing strings and styles are read', async () => {
    const bytes = zipFile([
      {
        name: '_rels/.rels',
        data: `<Relationships><Relationship Id="a" Type="${strict}/officeDocument/relationships/officeDocument" Target="/xl/Workbook.xml"/></Relationships>`,
      },
      {
        name: 'xl/workbook.xml',
        data: `<x:workbook xmlns:x="${strict}/spreadsheetml/main" xmlns:q="${strict}/officeDocument/relationships"><x:sheets><x:sheet name="Satu &amp; Dua" sheetId="1" state="veryHidden" q:id="b"/></x:sheets></x:workbook>`,
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        data: `<Relationships><Relationship Id="b" Type="${strict}/officeDocument/relationships/worksheet" Target="/xl/worksheets/../worksheets/s.xml"/></Relationships>`,
      },
      {
        name: 'xl\\worksheets\\s.xml',
        data: `\uFEFF<x:worksheet xmlns:x="${strict}/spreadsheetml/main"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>Budi</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
      },
    ])
    expect(await readBytes(bytes)).toEqual([
      { name: 'Satu & Dua', hidden: true, rows: [{ row: 2, cells: ['', 'Budi'] }], merges: [] },
    ])
  })

  test('merges end where the used cells end', async () => {
    const merges =
      '<mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="A2:A1048576"/><mergeCell ref="H9:J9"/><mergeCell ref="x"/></mergeCells>'
    const xml = worksheet(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="C3"><v>1</v></c></row>',
      merges,
    )
    const [sheet] = await readBytes(workbookFile([{ name: 'A', xml }]))
    expect(sheet?.merges).toEqual([
      { top: 1, left: 0, bottom: 1, right: 2 },
      { top: 2, left: 0, bottom: 3, right: 0 },
    ])
  })

  test('empty formatted cells far away do not count as columns', async () => {
    const far = Array.from({ length: 200 }, (_, index) => `<c s="${index}"/>`).join('')
    expect(
      await cellsOf(
        `<row r="1"><c r="A1"><v>1</v></c>${far}<c r="XFD1" t="inlineStr"><is><t> </t></is></c></row>`,
      ),
    ).toEqual(['1'])
  })

  test('sheets keep their order, hidden ones are marked', async () => {
    const bytes = xlsxFile([
      { name: 'Z', rows: [['a']] },
      { name: 'A', hidden: true, rows: [['b']] },
    ])
    expect((await readBytes(bytes)).map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Z', false],
      ['A', true],
    ])
  })
})

describe('what is refused', () => {
  test('a cell that points to a missing string is damage', async () => {
    const problem = await problemOf(cellsOf('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'))
    expect(problem?.code).toBe('damaged_file')
  })

  test('rows that run backwards are damage', async () => {
    const problem = await problemOf(
      cellsOf('<row r="5"><c r="A5"><v>1</v></c></row><row r="4"><c r="A4"><v>1</v></c></row>'),
    )
    expect(problem?.code).toBe('damaged_file')
  })

  test('a workbook in which no cell is filled is empty', async () => {
    expect((await problemOf(readBytes(xlsxFile([{ name: 'A', rows: [[], [null]] }]))))?.code).toBe(
      'empty_file',
    )
  })

  test.each([
    ['word/document.xml', 'document'],
    ['ppt/presentation.xml', 'presentation'],
    ['xl/workbook.bin', 'binary_workbook'],
    ['foto/satu.jpg', 'archive'],
  ])('a ZIP around %s is named for what it is', async (part, looksLike) => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
    const rels = `<Relationships><Relationship Id="a" Type="${type}" Target="${part}"/></Relationships>`
    const bytes = zipFile([
      { name: part, data: 'x' },
      ...(looksLike === 'archive' ? [] : [{ name: '_rels/.rels', data: rels }]),
    ])
    expect(await problemOf(readBytes(bytes))).toMatchObject({
      code: 'not_a_spreadsheet',
      data: { looksLike },
    })
  })
})
