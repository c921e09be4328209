import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText } from '../../../../electron/backend/spreadsheets/cell-text.ts'
import { writeCsv } from '../../../../electron/backend/spreadsheets/write/write-csv.ts'
import { firstRows } from '../../../support/read-in-thread.ts'

describe('the CSV', () => {
  test('has a byte order mark, semicolons, quotes around every cell and CR LF', () => {
    expect(
      writeCsv([
        ['No', 'Nama'],
        [1, 'Budi; "Bung", S.H.'],
        [null, ''],
      ]),
    ).toBe('\uFEFF"No";"Nama"\r\n"1";"Budi; ""Bung"", S.H."\r\n"";""\r\n')
  })

  test.each([
    '=1+1',
    '+62812',
    '-',
    '@x',
    '\tx',
    '\rx',
    '\nx',
    '\u0000=x',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    ' =1',
  ])('%j can not act as a formula', (text) => {
    expect(writeCsv([[text]])).toMatch(/^\uFEFF"'/)
  })

  test.each(['198001012005011001', '081234567890', 'Budi', "Ma'ruf", 'a=b', ''])(
    '%j is left as it is',
    (text) => {
      expect(writeCsv([[text]])).toBe(`\uFEFF"${text}"\r\n`)
    },
  )

  test('no cell starts like a formula whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(writeCsv([[text]]).slice(2)).not.toMatch(/^[=+\-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}]/u)
      }),
    )
  })

  test('is understood by the parser of Python that guesses', () => {
    const rows = [
      ['No', 'Nama', 'NIP'],
      [1, 'Budi Santoso, S.H., M.H.', '198001012005011001'],
      [2, 'Ani;\n"x"', ''],
    ]
    const program = [
      'import csv, sys, json',
      "text = sys.stdin.buffer.read().decode('utf-8-sig')",
      'print(json.dumps(list(csv.reader(text.splitlines(keepends=True), csv.Sniffer().sniff(text)))))',
    ]
    const seen: unknown = JSON.parse(
      execFileSync('python3', ['-c', program.join('\n')], { input: writeCsv(rows) }).toString(),
    )
    expect(seen).toEqual(rows.map((row) => row.map(String)))
  })

  test('reads back', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'é', '😀', ' ', ',', ';', '"', '1', '.'),
      minLength: 1,
      maxLength: 10,
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constant('x'), text, fc.constant('y')), { minLength: 2, maxLength: 6 }),
        async (rows) => {
          const read = await firstRows(Buffer.from(writeCsv(rows)), 'a.csv')
          const want = rows.map(([first, cell, last], index) => [
            index + 1,
            first,
            cell.trim() === '' ? '' : cleanText(cell),
            last,
          ])
          expect(read).toEqual(want)
        },
      ),
    )
  })
})
