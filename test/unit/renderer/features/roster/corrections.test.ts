import { describe, expect, test } from 'vitest'
import type { RosterCorrections, TableReading } from '../../../../../shared/contract/roster.ts'
import {
  noCorrections,
  settledColumns,
  withField,
  withHeaderRow,
  withNip,
  withoutNip,
  withTableUsed,
  withUsed,
} from '../../../../../renderer/features/roster/corrections.ts'

const column = (
  index: number,
  field: TableReading['columns'][number]['field'],
): TableReading['columns'][number] => ({
  column: index,
  label: '',
  samples: [],
  field,
  confidence: 'sure',
  conflict: null,
})

const table = { columns: [column(0, 'number'), column(1, 'name'), column(2, 'nip'), column(3, null)] }
const first = { sheet: 'Peserta', place: 0 }

/** What was said about the columns of a sheet's first table. */
const columnsSaid = (said: RosterCorrections) => said.sheets[0]?.tables?.[0]?.columns

describe('corrections of an import', () => {
  test('a field given to a column is taken from the column that held it', () => {
    const said = withField(noCorrections, first, table, { column: 3, field: 'nip' })
    expect(said.sheets).toEqual([
      {
        name: 'Peserta',
        tables: [
          {
            place: 0,
            columns: [
              { column: 2, field: null },
              { column: 3, field: 'nip' },
            ],
          },
        ],
      },
    ])
  })

  test('several columns may hold nothing', () => {
    const once = withField(noCorrections, first, table, { column: 2, field: null })
    expect(columnsSaid(withField(once, first, table, { column: 1, field: null }))).toEqual([
      { column: 2, field: null },
      { column: 1, field: null },
    ])
  })

  test('the last word about a column counts', () => {
    const once = withField(noCorrections, first, table, { column: 3, field: 'seat' })
    expect(columnsSaid(withField(once, first, table, { column: 3, field: 'note' }))).toEqual([
      { column: 3, field: 'note' },
    ])
  })

  test('several tables of a sheet are corrected apart from each other', () => {
    const second = { sheet: 'Peserta', place: 1 }
    const said = withTableUsed(
      withField(noCorrections, first, table, { column: 3, field: 'seat' }),
      second,
      false,
    )
    expect(said.sheets[0]?.tables).toEqual([
      { place: 0, columns: [{ column: 3, field: 'seat' }] },
      { place: 1, used: false },
    ])
    expect(settledColumns(said, first)).toEqual(new Set([3]))
    expect(settledColumns(said, second)).toEqual(new Set())
  })

  test('a sheet that is used again is used with all its tables', () => {
    const none = withTableUsed(withTableUsed(noCorrections, first, false), { ...first, place: 1 }, false)
    expect(withUsed(none, 'Peserta', true).sheets[0]).toEqual({
      name: 'Peserta',
      used: true,
      tables: [{ place: 0 }, { place: 1 }],
    })
  })

  test('another header row forgets what was said about columns, not whether the sheet is used', () => {
    const said = withField(withUsed(noCorrections, 'Peserta', true), first, table, {
      column: 3,
      field: 'seat',
    })
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
