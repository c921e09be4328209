import { describe, expect, test } from 'vitest'
import {
  builtInFormat,
  numberText,
  parseNumberFormat,
} from '../../../../electron/backend/spreadsheets/number-format.ts'
import { columnName } from '#shared/domain/column-name.ts'
import { readRange, readReference } from '../../../../electron/backend/spreadsheets/reference.ts'

function shown(stored: string, code: string): string {
  return numberText(stored, parseNumberFormat(code), false).text
}

describe('number formats', () => {
  test.each([
    ['General', 'plain'],
    ['0', 'plain'],
    ['#,##0.00', 'plain'],
    ['0.00E+00', 'plain'],
    ['@', 'plain'],
    ['"tgl "0', 'digits'],
    ['00000000 000000 0 000', 'digits'],
    ['dd/mm/yyyy', 'date'],
    ['[$-421]dd mmmm yyyy;@', 'date'],
    ['mmm-yy', 'date'],
    ['yyyy-mm-dd hh:mm:ss', 'date_time'],
    ['h:mm AM/PM', 'time'],
    ['[h]:mm', 'time'],
    ['mm:ss', 'time'],
    ['[Red]0;[Blue]-0', 'plain'],
  ])('%s is %s', (code, kind) => {
    expect(parseNumberFormat(code).kind).toBe(kind)
  })

  test('built-in formats are known by number', () => {
    expect([0, 1, 14, 22, 21, 49].map((id) => builtInFormat(id).kind)).toEqual([
      'plain',
      'plain',
      'date',
      'date_time',
      'time',
      'plain',
    ])
  })

  test.each([
    ['5', '000', '005'],
    ['0', '0000', '0000'],
    ['12345', '00-00', '123-45'],
    ['812', '"0"#', '0812'],
    ['-5', '000', '-5'],
    ['1.5', '000', '1.5'],
    ['1e3', 'General', '1000'],
    ['1', 'dd/mm/yyyy', '01/01/1900'],
    ['60', 'dd/mm/yyyy', '29/02/1900'],
    ['61', 'dd/mm/yyyy', '01/03/1900'],
    ['2958466', 'dd/mm/yyyy', '2958466'],
    ['-1', 'dd/mm/yyyy', '-1'],
    ['45562.999999999', 'dd/mm/yyyy hh:mm', '28/09/2024'],
    ['1.25', '[h]:mm', '30:00'],
    ['abc', 'General', 'abc'],
  ])('%s as %s is %s', (stored, code, text) => {
    expect(shown(stored, code)).toBe(text)
  })
})

describe('references', () => {
  test('columns are numbered from A to XFD', () => {
    expect([0, 25, 26, 701, 702, 16_383].map((column) => columnName(column))).toEqual([
      'A',
      'Z',
      'AA',
      'ZZ',
      'AAA',
      'XFD',
    ])
    for (let column = 0; column < 16_384; column += 1) {
      expect(readReference(`${columnName(column)}7`)).toEqual({ row: 7, column })
    }
  })

  test.each([
    '',
    'A',
    '1',
    'A0',
    'XFE1',
    'A1048577',
    'A-1',
    'A1.5',
    'AAAAAAAAAA1',
    'A99999999999',
    '1A',
    'A1B',
  ])('%j is none', (text) => {
    expect(readReference(text)).toBeUndefined()
  })

  test('dollar signs and turned ranges are understood', () => {
    expect(readReference('$b$2')).toEqual({ row: 2, column: 1 })
    expect(readRange('G3:A1')).toEqual({ top: 1, left: 0, bottom: 3, right: 6 })
    expect(readRange('A1:')).toBeUndefined()
  })
})
