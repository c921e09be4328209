import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstRows, problemOf, readBytes, readInThread } from '../../../support/read-in-thread.ts'

async function rowsOf(text: string | Buffer): Promise<string[][]> {
  const rows = await firstRows(Buffer.from(text), 'peserta.csv')
  return rows.map(([, ...cells]) => cells)
}

describe('the delimiter', () => {
  test.each([';', ',', '\t', '|'])('%j is found', async (mark) => {
    const lines = ['No', 'Nama', 'NIP'].join(mark) + '\n' + ['1', 'Budi', '5'].join(mark) + '\n'
    expect(await rowsOf(lines)).toEqual([
      ['No', 'Nama', 'NIP'],
      ['1', 'Budi', '5'],
    ])
  })

  test('commas of gelar do not beat the semicolon', async () => {
    const names = ['Budi, S.H.', 'Siti, S.E., M.Si.', 'Ani, S.IP., M.Si., Ph.D.', 'Joko, S.T.', 'Rudi, S.Pd.']
    const rows = await rowsOf(`Nama;OPD\n${names.map((name) => `${name};Dinas PUPR`).join('\n')}`)
    expect(rows.slice(1)).toEqual(names.map((name) => [name, 'Dinas PUPR']))
  })

  test('quoted names keep their commas in a comma file', async () => {
    expect(await rowsOf('No,Nama\r\n1,"Budi ""Bung"", S.H."\r\n2,"Ani\r\nNIP 1"\r\n')).toEqual([
      ['No', 'Nama'],
      ['1', 'Budi "Bung", S.H.'],
      ['2', 'Ani\nNIP 1'],
    ])
  })

  test('a list of names with gelar is one column', async () => {
    const names = ['Budi Santoso, S.H.', 'Siti Aminah, S.E., M.Si.', 'Ani', 'Joko, S.T.', 'Rudi, S.Pd.']
    expect(await rowsOf(names.join('\n'))).toEqual(names.map((name) => [name]))
  })

  test('titles above and signatures below do not hide it', async () => {
    const body = Array.from({ length: 8 }, (_, index) => `${index};Nama ${index}, S.H.;Dinas`).join('\n')
    const rows = await rowsOf(
      `DAFTAR PESERTA\nSOSIALISASI, TAHUN 2024\n\nNo;Nama;OPD\n${body}\n\nMengetahui,\n`,
    )
    expect(rows[2]).toEqual(['No', 'Nama', 'OPD'])
  })

  test('a sep line names it and is no row', async () => {
    expect(await firstRows(Buffer.from('sep=|\nNo|Nama\n1|A;B;C\n'), 'a.csv')).toEqual([
      [1, 'No', 'Nama'],
      [2, '1', 'A;B;C'],
    ])
  })
})

describe('quotes and lines', () => {
  test('a quote that is never closed loses no row', async () => {
    const rows = await rowsOf('No;Nama;OPD\n1;"Budi;A\n2;Siti;B\n3;Ani;C\n')
    expect(rows).toEqual([
      ['No', 'Nama', 'OPD'],
      ['1', '"Budi', 'A'],
      ['2', 'Siti', 'B'],
      ['3', 'Ani', 'C'],
    ])
  })

  test('two far quotes do not swallow the rows between them', async () => {
    const rows = await rowsOf('No;Nama;OPD\n1;"Budi;A\n2;Siti;B\n3;Ani;C\n4;Joko";D\n5;"Rudi, S.H.";E\n')
    expect(rows.map((row) => row[0])).toEqual(['No', '1', '2', '3', '4', '5'])
    expect(rows[5]).toEqual(['5', 'Rudi, S.H.', 'E'])
  })

  test('rows count blank lines and any line ending', async () => {
    expect(await firstRows(Buffer.from('a;b\r\n\r\nc;d\re;f\ng;h'))).toEqual([
      [1, 'a', 'b'],
      [3, 'c', 'd'],
      [4, 'e', 'f'],
      [5, 'g', 'h'],
    ])
  })

  test('text that was protected from Excel is text again', async () => {
    expect(await rowsOf('Nama;NIP\nBudi;="198001012005011001"\nAni;"=""0812"""\n')).toEqual([
      ['Nama', 'NIP'],
      ['Budi', '198001012005011001'],
      ['Ani', '0812'],
    ])
  })

  test('a number that Excel shortened stays as written and is not marked', async () => {
    const [sheet] = await readBytes(Buffer.from('Nama;NIP\nBudi;1,98910E+17\n'))
    expect(sheet?.rows[1]).toEqual({ row: 2, cells: ['Budi', '1,98910E+17'] })
  })

  test('headers named like object internals are plain text', async () => {
    expect(await rowsOf('__proto__;constructor\ntoString;1\n')).toEqual([
      ['__proto__', 'constructor'],
      ['toString', '1'],
    ])
  })
})

describe('the encoding', () => {
  const text = 'No;Nama\n1;José “Ñu” – €\n'
  const cells = [
    ['No', 'Nama'],
    ['1', 'José “Ñu” – €'],
  ]
  const big = Buffer.from(text, 'utf16le').swap16()
  const latin = Buffer.from('No;Nama\n1;Jos\xe9 \x93\xd1u\x94 \x96 \x80\n', 'latin1')

  test('UTF-16 without mark is no old workbook though it begins with empty cells', async () => {
    const titled = Buffer.from('\t\tDaftar\nNo\tNama\n1\tBudi\n', 'utf16le')
    expect(await firstRows(titled, 'peserta.csv')).toEqual([
      [1, '', '', 'Daftar'],
      [2, 'No', 'Nama'],
      [3, '1', 'Budi'],
    ])
  })

  test.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 with mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16', Buffer.from(text, 'utf16le')],
    ['UTF-16 big-endian with mark', Buffer.concat([Buffer.from([0xfe, 0xff]), big])],
    ['UTF-16 big-endian', big],
    ['Windows-1252', latin],
  ])('%s is recognised', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(cells)
  })

  test('a stray NUL is dropped', async () => {
    expect(await rowsOf('No;Na\0ma\n1;Budi\n')).toEqual([
      ['No', 'Nama'],
      ['1', 'Budi'],
    ])
  })
})

describe('what is no list', () => {
  test.each<[string, string | Buffer, string]>([
    [
      'random bytes',
      Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7_919 + (index >> 3)) % 256)),
      'unknown',
    ],
    ['a PDF', '%PDF-1.7\nx;y\n', 'pdf'],
    ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'picture'],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]), 'picture'],
    ['JSON', '[{"nama": "Budi"}]', 'unknown'],
    ['a web page', '<!doctype html><html><body><p>Halo</p></body></html>', 'web_page'],
    ['a saved web archive', 'MIME-Version: 1.0\nContent-Type: multipart/related\n', 'web_page'],
    ['RTF', '{\\rtf1 Budi}', 'document'],
  ])('%s named .csv is no spreadsheet', async (_, content, looksLike) => {
    expect(await problemOf(rowsOf(content))).toMatchObject({ code: 'not_a_spreadsheet', data: { looksLike } })
  })

  test.each(['', ' \r\n\t\n', '\uFEFF', ';;;\n;;;\n'])('%j is empty', async (content) => {
    expect((await problemOf(rowsOf(content)))?.code).toBe('empty_file')
  })

  test('a million rows are refused by number', async () => {
    const bytes = Buffer.from('a;b\n'.repeat(1_000_000))
    expect(await problemOf(readBytes(bytes))).toMatchObject({
      code: 'too_many_rows',
      data: { limit: 200_000 },
    })
  })

  test('two hundred columns are refused with the first cell too far', async () => {
    const bytes = Buffer.from(`${Array.from({ length: 200 }, (_, index) => `K${index}`).join(';')}\n`)
    expect(await problemOf(readBytes(bytes, 'lebar.csv'))).toMatchObject({
      code: 'too_many_columns',
      data: { sheet: 'lebar', cell: 'EU1', limit: 150 },
    })
  })

  test('two hundred columns of which few are filled are read', async () => {
    const line = ['No', 'Nama', ...Array.from({ length: 198 }, () => '')].join(';')
    expect(await rowsOf(`${line}\n1;Budi${';'.repeat(198)}\n`)).toEqual([
      ['No', 'Nama'],
      ['1', 'Budi'],
    ])
  })
})

describe('rows pasted from a spreadsheet', () => {
  test('tabs part the cells however many commas there are', async () => {
    const [sheet] = await readInThread({ text: 'No\tNama\r\n1\tBudi, S.H., M.H.\r\n2\t"Ani\nNIP 1"\r\n' })
    expect(sheet?.name).toBe('Tempelan')
    expect(sheet?.rows.map((row) => row.cells)).toEqual([
      ['No', 'Nama'],
      ['1', 'Budi, S.H., M.H.'],
      ['2', 'Ani\nNIP 1'],
    ])
  })

  test('nothing pasted is empty', async () => {
    expect((await problemOf(readInThread({ text: ' \n' })))?.code).toBe('empty_file')
  })
})

test('what a spreadsheet program writes is read back whatever the cells hold', async () => {
  const characters = fc.constantFrom('a', 'B', ' ', ',', ';', '|', '"', "'", '\n', 'é', '1', '.')
  // Lines that look like rows are the one content for which quotes are not trusted.
  const cell = fc
    .string({ unit: characters, maxLength: 12 })
    .filter((text) => !/;[^\n]*;[^]*\n[^]*;[^\n]*;/.test(text))
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 4, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const quoted = rows
        .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(';'))
        .join('\r\n')
      const [, ...body] = await rowsOf(`"No";"Nama";"OPD"\r\n${quoted}`)
      expect(body).toEqual(rows.map((row) => filled(row)).filter((row) => row.length > 0))
    }),
  )
})

function filled(row: string[]): string[] {
  const texts = row.map((text) => (text.trim() === '' ? '' : text))
  return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1)
}
