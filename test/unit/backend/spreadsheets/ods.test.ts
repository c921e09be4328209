import { describe, expect, test } from 'vitest'
import { firstRows, problemOf, readBytes } from '../../../support/read-in-thread.ts'
import { odsAround, odsFile } from '../../../support/sheet-files.ts'
import { zipFile } from '../../../support/zip-file.ts'

function table(rows: string, attributes = 'table:name="A"'): string {
  return `<table:table ${attributes}>${rows}</table:table>`
}

async function cellsOf(cells: string): Promise<string[]> {
  const [row] = await firstRows(odsAround(table(`<table:table-row>${cells}</table:table-row>`)))
  return (row ?? [0]).slice(1).map(String)
}

describe('OpenDocument cells', () => {
  test('spaces, tabs, breaks and paragraphs are kept, layout white space is not', async () => {
    const cell =
      '<table:table-cell office:value-type="string"><text:p><text:s text:c="2"/>Budi\n   <text:span>San<text:a>toso</text:a></text:span><text:tab/>x<text:line-break/>y</text:p><text:p>NIP. 1</text:p></table:table-cell>'
    expect(await cellsOf(cell)).toEqual(['  Budi Santoso\tx\ny\nNIP. 1'])
  })

  test('notes, drawings and phonetic guides are no text', async () => {
    const cell =
      '<table:table-cell><office:annotation><text:p>catatan</text:p></office:annotation><text:p>Bu<text:ruby><text:ruby-base>di</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby></text:p><draw:frame xmlns:draw="d"><draw:text-box><text:p>gambar</text:p></draw:text-box></draw:frame></table:table-cell>'
    expect(await cellsOf(cell)).toEqual(['Budi'])
  })

  test('numbers are marked, long ones stay as stored, shown zeros stay', async () => {
    const number = (value: string, shown: string): string =>
      `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`
    const cells =
      number('812345', '812.345') + number('1.99511192023122E+017', '1,99511E+17') + number('812', '0812')
    const [sheet] = await readBytes(odsAround(table(`<table:table-row>${cells}</table:table-row>`)))
    expect(sheet?.rows).toEqual([
      { row: 1, cells: ['812345', '1.99511192023122E+017', '0812'], numeric: [0, 1, 2] },
    ])
  })

  test('a formula that failed is shown, one that was never computed too', async () => {
    const cells =
      '<table:table-cell table:formula="of:=VLOOKUP([.A1];[.B:.C];2;0)" office:value-type="string" office:string-value="" calcext:value-type="error" xmlns:calcext="c"><text:p>#N/A</text:p></table:table-cell>' +
      '<table:table-cell table:formula="of:=[.A1]" office:value-type="float" office:value="0"><text:p>Err:502</text:p></table:table-cell>' +
      '<table:table-cell table:formula="of:=[.B2]&amp;[.C2]"/><table:table-cell table:formula="of:=&quot;0812&quot;"/>'
    expect(await cellsOf(cells)).toEqual(['#N/A', 'Err:502', '=[.B2]&[.C2]', '0812'])
  })

  test('dates, times and booleans are text', async () => {
    const cells =
      '<table:table-cell office:value-type="date" office:date-value="1984-09-02"><text:p>2 Sep 84</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="time" office:time-value="PT07H30M00S"><text:p>7.30</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>BENAR</text:p></table:table-cell>'
    expect(await cellsOf(cells)).toEqual(['02/09/1984', '07:30', 'BENAR'])
  })
})

describe('OpenDocument tables', () => {
  test('repeated cells and rows take their places, a million empty ones cost nothing', async () => {
    const rows =
      '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>' +
      '<table:table-row table:number-rows-repeated="2"><table:table-cell/><table:table-cell table:number-columns-repeated="2"><text:p>x</text:p></table:table-cell></table:table-row>' +
      '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    expect(await firstRows(odsAround(table(rows)))).toEqual([
      [4, '', 'x', 'x'],
      [5, '', 'x', 'x'],
    ])
  })

  test('spans become merges and what they cover is not read', async () => {
    const rows =
      '<table:table-row><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2"><text:p>OPD</text:p></table:table-cell><table:covered-table-cell><text:p>lama</text:p></table:covered-table-cell><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row>' +
      '<table:table-row><table:covered-table-cell table:number-columns-repeated="2"/><table:table-cell><text:p>d</text:p></table:table-cell></table:table-row>'
    const [sheet] = await readBytes(odsAround(table(rows)))
    expect(sheet?.rows.map((row) => row.cells)).toEqual([
      ['OPD', '', 'c'],
      ['', '', 'd'],
    ])
    expect(sheet?.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 1 }])
  })

  test('a hidden sheet is marked', async () => {
    const style =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
    const row = '<table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>'
    const bytes = odsAround(
      table(row, 'table:name="A" table:style-name="ta1"') +
        table(row, 'table:name="B" table:style-name="ta2"'),
      style,
    )
    expect((await readBytes(bytes)).map(({ name, hidden }) => [name, hidden])).toEqual([
      ['A', false],
      ['B', true],
    ])
  })

  test('cells that a tracked change removed stay removed', async () => {
    const past =
      '<table:tracked-changes><table:deletion><table:table-cell><text:p>lama</text:p></table:table-cell></table:deletion></table:tracked-changes>'
    const row =
      '<table:table-row><table:table-cell><text:p>baru</text:p></table:table-cell></table:table-row>'
    expect(await firstRows(odsAround(past + table(row)))).toEqual([[1, 'baru']])
  })

  test('a flat XML spreadsheet reads like a zipped one', async () => {
    const names = ['office', 'table', 'text'].map(
      (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
    )
    const row =
      '<table:table-row><table:table-cell><text:p>Budi</text:p></table:table-cell></table:table-row>'
    const xml = `<?xml version="1.0"?><office:document ${names.join(' ')}><office:body><office:spreadsheet>${table(row)}</office:spreadsheet></office:body></office:document>`
    expect(await firstRows(Buffer.from(xml), 'a.fods')).toEqual([[1, 'Budi']])
  })
})

describe('OpenDocument files that are refused', () => {
  test('an encrypted file asks for its password', async () => {
    const manifest =
      '<manifest:manifest xmlns:manifest="m"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
    const bytes = zipFile([
      { name: 'content.xml', data: Buffer.from([1, 2, 3]) },
      { name: 'META-INF/manifest.xml', data: manifest },
    ])
    expect((await problemOf(readBytes(bytes)))?.code).toBe('password_protected')
    expect((await problemOf(readBytes(zipFile([{ name: 'encrypted-package', data: 'x' }]))))?.code).toBe(
      'password_protected',
    )
  })

  test('a text document is no spreadsheet', async () => {
    const bytes = zipFile([
      {
        name: 'content.xml',
        data: '<o:document-content xmlns:o="o"><o:body><o:text/></o:body></o:document-content>',
      },
    ])
    expect(await problemOf(readBytes(bytes))).toMatchObject({
      code: 'not_a_spreadsheet',
      data: { looksLike: 'document' },
    })
  })

  test('a filled row repeated a million times has too many rows', async () => {
    const rows =
      '<table:table-row table:number-rows-repeated="1000000"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>'
    expect(await problemOf(readBytes(odsAround(table(rows))))).toMatchObject({
      code: 'too_many_rows',
      data: { sheet: 'A', limit: 200_000 },
    })
  })

  test('a filled cell repeated to the edge has too many columns', async () => {
    const rows =
      '<table:table-row><table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row>'
    expect(await problemOf(readBytes(odsAround(table(rows))))).toMatchObject({
      code: 'too_many_columns',
      data: { cell: 'EU1' },
    })
  })

  test('a grid with spaces, numbers and two-line cells reads back', async () => {
    const rows = [['  Budi', 'a  b', { number: '5' }], [], ['x\ny', null, 'z']]
    expect(await firstRows(odsFile([{ name: 'A', rows }]))).toEqual([
      [1, '  Budi', 'a  b', '5'],
      [3, 'x\ny', '', 'z'],
    ])
  })
})
