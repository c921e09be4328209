import { CFB, utils, write } from '@e965/xlsx'
import type { BookType, CellObject, WorkBook } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { firstRows, problemOf, readBytes } from '../../../support/read-in-thread.ts'

function book(): WorkBook {
  const number = (v: number, z = 'General'): CellObject => ({ t: 'n', v, z })
  const sheet = utils.aoa_to_sheet([['DAFTAR'], ['No', 'Nama', 'NIP']])
  sheet['A4'] = number(1)
  sheet['B4'] = { t: 's', v: 'Ma\u2019ruf, S.H.\nNIP. 1' }
  sheet['C4'] = number(199511192023122020)
  sheet['D4'] = number(30927, 'dd/mm/yyyy')
  sheet['E4'] = number(81234567890, '000000000000')
  sheet['F4'] = { t: 'b', v: true }
  sheet['!ref'] = 'A1:F4'
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }]
  const workbook = utils.book_new()
  utils.book_append_sheet(workbook, sheet, 'Peserta')
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([['x']]), 'Rahasia')
  workbook.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
  return workbook
}

function bytesOf(bookType: BookType): Buffer {
  return Buffer.from(write(book(), { bookType, type: 'buffer' }))
}

describe('old binary workbooks', () => {
  test('cells, merges and hidden sheets of XLS are read', async () => {
    const [people, secret] = await readBytes(bytesOf('biff8'), 'a.xls')
    expect(people?.rows.at(-1)).toEqual({
      row: 4,
      cells: ['1', 'Ma\u2019ruf, S.H.\nNIP. 1', '1.99511192023122e+17', '02/09/1984', '081234567890', 'TRUE'],
      numeric: [0, 2, 4],
    })
    expect(people?.merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 2 }])
    expect([people?.hidden, secret?.hidden]).toEqual([false, true])
  })

  test('a cell whose formula failed says so', async () => {
    const workbook = book()
    const sheet = workbook.Sheets[workbook.SheetNames[0] ?? '']
    const failed: CellObject = { t: 'e', v: 0x2a }
    Object.assign(sheet ?? {}, { B4: failed })
    const bytes = Buffer.from(write(workbook, { bookType: 'biff8', type: 'buffer' }))
    const [people] = await readBytes(bytes, 'a.xls')
    expect(people?.rows.at(-1)?.cells[1]).toBe('#N/A')
  })

  test('Excel 5.0 and bare workbook streams are read', async () => {
    expect(await firstRows(bytesOf('biff5'), 'a.xls')).toContainEqual([2, 'No', 'Nama', 'NIP'])
    expect(await firstRows(bytesOf('biff2'), 'a.xls')).toContainEqual([2, 'No', 'Nama', 'NIP'])
  })

  test('a workbook with a password asks for it', async () => {
    const container = CFB.read(bytesOf('biff8'), { type: 'buffer' })
    const stream = CFB.find(container, '/Workbook')
    if (!stream) throw new Error('no workbook stream')
    const content = Buffer.from(stream.content as Uint8Array)
    const bof = 4 + content.readUInt16LE(2)
    const filePass = Buffer.from([0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4])
    stream.content = Buffer.concat([content.subarray(0, bof), filePass, content.subarray(bof)])
    stream.size = stream.content.length
    const bytes = Buffer.from(CFB.write(container, { type: 'buffer' }) as Uint8Array)
    expect((await problemOf(readBytes(bytes)))?.code).toBe('password_protected')
  })

  test('an encrypted XLSX asks for its password', async () => {
    const container = CFB.utils.cfb_new()
    CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.alloc(64))
    CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(5_000, 7))
    const bytes = Buffer.from(CFB.write(container, { type: 'buffer' }) as Uint8Array)
    expect((await problemOf(readBytes(bytes)))?.code).toBe('password_protected')
  })

  test('an old Word document is no spreadsheet', async () => {
    const container = CFB.utils.cfb_new()
    CFB.utils.cfb_add(container, '/WordDocument', Buffer.alloc(5_000))
    const bytes = Buffer.from(CFB.write(container, { type: 'buffer' }) as Uint8Array)
    expect(await problemOf(readBytes(bytes))).toMatchObject({
      code: 'not_a_spreadsheet',
      data: { looksLike: 'document' },
    })
  })
})

describe('HTML tables named .xls', () => {
  test('entities, breaks and spans are read', async () => {
    const html = `<html><head><style>td{mso-number-format:"\\@"} <table></style></head><body>
      <table border=1><tr><th colspan="2">DAFTAR &amp; PESERTA</th></tr>
      <tr><td rowspan=2>Dinas&nbsp;PUPR</td><td>Ma&#39;ruf,<br/>S.H.</td></tr>
      <tr><td>198001012005011001</td></tr></table></body></html>`
    const [sheet] = await readBytes(Buffer.from(html), 'pegawai.xls')
    expect(sheet).toEqual({
      name: 'pegawai',
      hidden: false,
      rows: [
        { row: 1, cells: ['DAFTAR & PESERTA'] },
        { row: 2, cells: ['Dinas\u00a0PUPR', "Ma'ruf,\nS.H."] },
        { row: 3, cells: ['', '198001012005011001'] },
      ],
      merges: [
        { top: 1, left: 0, bottom: 1, right: 1 },
        { top: 2, left: 0, bottom: 3, right: 0 },
      ],
    })
  })

  test('end tags may be missing and a table inside a cell is its text', async () => {
    const html = '<table><tr><td>a<td>b<tr><td>c<td><table><tr><td>d</td><td>e</td></tr></table></td></table>'
    expect(await firstRows(Buffer.from(html))).toEqual([
      [1, 'a', 'b'],
      [2, 'c', 'de'],
    ])
  })

  test('several tables are several sheets', async () => {
    const sheets = await readBytes(Buffer.from('<table><td>a</table><p>x</p><table><td>b</table>'), 'x.xls')
    expect(sheets.map((sheet) => [sheet.name, sheet.rows[0]?.cells])).toEqual([
      ['x', ['a']],
      ['x (2)', ['b']],
    ])
  })
})

test('XML Spreadsheet 2003 is read with its indexes, merges and hidden sheets', async () => {
  const xml = `
<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="Peserta"><Table>
<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">DAFTAR</Data></Cell><Cell><Data ss:Type="String">x</Data></Cell></Row>
<Row ss:Index="4"><Cell ss:Index="2"><Data ss:Type="Number">198001012005011001</Data></Cell><Cell><Data ss:Type="DateTime">1984-09-02T00:00:00.000</Data></Cell></Row>
</Table></Worksheet>
<Worksheet ss:Name="B"><Table><Row><Cell><Data ss:Type="String"><![CDATA[<b>]]></Data></Cell></Row></Table>
<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>`
  expect(await readBytes(Buffer.from(xml), 'a.xls')).toEqual([
    {
      name: 'Peserta',
      hidden: false,
      rows: [
        { row: 1, cells: ['DAFTAR', '', 'x'] },
        { row: 4, cells: ['', '198001012005011001', '02/09/1984'], numeric: [1] },
      ],
      merges: [{ top: 1, left: 0, bottom: 1, right: 1 }],
    },
    { name: 'B', hidden: true, rows: [{ row: 1, cells: ['<b>'] }], merges: [] },
  ])
})
