import { describe, expect, test } from 'vitest'
import type { SheetReading } from '../../../../../shared/contract/roster.ts'
import {
  noCorrections,
  withField,
  withHeaderRow,
  withNip,
  withoutNip,
  withUsed,
} from '../../../../../renderer/features/roster/corrections.ts'

const column = (
  index: number,
  field: SheetReading['columns'][number]['field'],
): SheetReading['columns'][number] => ({
  column: index,
  label: '',
  samples: [],
  field,
  confidence: 'sure',
  conflict: null,
})

const sheet: SheetReading = {
  name: 'Peserta',
  hidden: false,
  used: true,
  whyNot: null,
  headerRow: 7,
  columns: [column(0, 'number'), column(1, 'name'), column(2, 'nip'), column(3, null)],
  accepted: 0,
  rejected: [],
  warnings: [],
  ignored: [],
  rows: 0,
}

describe('corrections of an import', () => {
  test('a field given to a column is taken from the column that held it', () => {
    expect(withField(noCorrections, sheet, 3, 'nip').sheets).toEqual([
      {
        name: 'Peserta',
        columns: [
          { column: 2, field: null },
          { column: 3, field: 'nip' },
        ],
      },
    ])
  })

  test('several columns may hold nothing', () => {
    const once = withField(noCorrections, sheet, 2, null)
    expect(withField(once, sheet, 1, null).sheets).toEqual([
      {
        name: 'Peserta',
        columns: [
          { column: 2, field: null },
          { column: 1, field: null },
        ],
      },
    ])
  })

  test('the last word about a column counts', () => {
    const twice = withField(withField(noCorrections, sheet, 3, 'seat'), sheet, 3, 'note')
    expect(twice.sheets[0]?.columns).toEqual([{ column: 3, field: 'note' }])
  })

  test('another header row forgets what was said about columns, not whether the sheet is used', () => {
    const said = withField(withUsed(noCorrections, 'Peserta', true), sheet, 3, 'seat')
    expect(withHeaderRow(said, 'Peserta', 9).sheets).toEqual([{ name: 'Peserta', used: true, headerRow: 9 }])
  })

  test('sheets are corrected apart from each other', () => {
    const said = withUsed(withUsed(noCorrections, 'A', false), 'B', true)
    expect(said.sheets).toEqual([
      { name: 'A', used: false },
      { name: 'B', used: true },
    ])
  })

  test('a NIP typed again replaces the first, and can be taken back', () => {
    const place = { sheet: 'Peserta', row: 41 }
    const typed = withNip(withNip(noCorrections, place, '1'), place, '2')
    expect(typed.nips).toEqual([{ ...place, nip: '2' }])
    expect(withoutNip(typed, place).nips).toEqual([])
  })
})
