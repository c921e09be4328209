import { describe, expect, test } from 'vitest'
import { interpret } from '../../../../../electron/backend/services/roster/draft.ts'
import { isFormulaFailure } from '#shared/domain/roster/formula-text.ts'
import { readSheet, sheetOf } from '../../../../support/sheet-of.ts'

const nip = '19800101 200501 1 001'

describe('a formula without a value', () => {
  test('in the name cell rejects the row and says so', () => {
    const reading = readSheet(sheetOf(`No|Nama|NIP|OPD\n1|#N/A|${nip}|A\n2|=B2&C2|-|A\n|#REF!|#N/A|#N/A`))
    expect(reading.rejected).toEqual(['2 formula_error', '3 formula_error', '4 formula_error'])
  })

  test('in any other cell leaves it empty, with a warning that names the column and what stands there', () => {
    const sheet = sheetOf(
      `No|Nama|NIP|OPD|Jabatan|Agama\n1|Budi|#N/A|#NAME?|=VLOOKUP(B2;Data!A:C;2;0)|Err:502\n#REF!|Siti|${nip}|A|Staf|-`,
    )
    const [draft] = interpret({ sheets: [sheet] }, { sheets: [], nips: [] }, () => undefined)
    const [first, second] = draft?.roster?.people ?? []
    expect(first?.person).toMatchObject({ nip: null, idWritten: null, unit: null, position: null, extra: {} })
    expect(first?.warnings.map(({ code, data }) => `${code} ${data['column']} ${data['seen']}`)).toEqual([
      'formula_error NIP #N/A',
      'formula_error OPD #NAME?',
      'formula_error Jabatan =VLOOKUP(B2;Data!A:C;2;0)',
      'formula_error Agama Err:502',
    ])
    expect(second?.warnings).toEqual([])
  })

  test('in the second row of a person is a warning about that person', () => {
    const reading = readSheet(
      sheetOf(`No|Nama|NIP|Jabatan\n1|Budi|${nip}|Camat\n|||#REF!\n2|Siti|-|Staf`, {
        merges: ['A2:A3', 'B2:B3', 'C2:C3'],
      }),
    )
    expect(reading.warnings).toEqual(['2 formula_error'])
  })

  test.each([
    '#N/A',
    '#REF!',
    '#VALUE!',
    '#NAME?',
    '#DIV/0!',
    '#SPILL!',
    '#NILAI!',
    '#NV',
    'Err:508',
    '=Data!$B$2',
    '=SUM(A1:A2)',
  ])('is “%s”', (text) => {
    expect(isFormulaFailure(text)).toBe(true)
  })

  test.each(['#', '# 1', '#netral', 'Erna', '=== TTD ===', '= sda', 'Eselon III'])('is not “%s”', (text) => {
    expect(isFormulaFailure(text)).toBe(false)
  })
})
