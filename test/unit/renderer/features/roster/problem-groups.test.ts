import { describe, expect, test } from 'vitest'
import type { RosterPlan, SheetReading, TableReading } from '../../../../../shared/contract/roster.ts'
import { changesCount, reviewing, storeLabel } from '../../../../../renderer/features/roster/conversation.ts'
import { doubtsOf, isMendable } from '../../../../../renderer/features/roster/problem-groups.ts'

const table = (more: Partial<TableReading> = {}): TableReading => ({
  kind: 'table',
  headerRow: 1,
  columns: [],
  used: true,
  accepted: 10,
  ...more,
})

const sheet = (name: string, more: Partial<SheetReading> = {}): SheetReading => ({
  name,
  hidden: false,
  used: true,
  whyNot: null,
  tables: [table()],
  accepted: 10,
  rejected: [],
  warnings: [],
  ignored: [],
  rows: 10,
  ...more,
})

const planOf = (sheets: SheetReading[], changes: Partial<RosterPlan['plan']> = {}): RosterPlan => ({
  importId: 'x',
  fileName: 'asn.xlsx',
  alreadyImported: false,
  sheets,
  accepted: sheets.reduce((sum, one) => sum + (one.used ? one.accepted : 0), 0),
  preview: [],
  plan: { added: 0, changed: [], unchanged: 0, gone: [], kept: [], ...changes },
})

const warning = (row: number, code: string) => ({
  row,
  code,
  name: 'Budi',
  unit: null,
  data: { seen: '1,9E+17' },
})
const rejection = (row: number, code: string) => ({ row, code, name: 'Budi', data: {} })

describe('what is doubtful in a file', () => {
  test('clean, noted and refused rows add up, a row with two notes counts once', () => {
    const doubts = doubtsOf(
      planOf([
        sheet('A', {
          warnings: [warning(2, 'nip_precision'), warning(2, 'phone_odd'), warning(3, 'nip_length')],
          rejected: [rejection(9, 'no_name')],
        }),
      ]),
    )
    expect(doubts).toMatchObject({ clean: 8, noted: 2, rejected: 1 })
  })

  test('a refused duplicate that is also a warning is told once, as refused', () => {
    const doubts = doubtsOf(
      planOf([
        sheet('A', { warnings: [warning(5, 'duplicate_nip')], rejected: [rejection(5, 'duplicate_nip')] }),
      ]),
    )
    expect(doubts).toMatchObject({ clean: 10, noted: 0, rejected: 1 })
    expect(doubts.groups.map(({ code, rejected }) => ({ code, rejected }))).toEqual([
      { code: 'duplicate_nip', rejected: true },
    ])
  })

  test('the same cause in several sheets is one group, those that can be mended first, then refused ones', () => {
    const doubts = doubtsOf(
      planOf([
        sheet('A', {
          warnings: [warning(2, 'phone_odd'), warning(3, 'phone_odd'), warning(4, 'nip_length')],
        }),
        sheet('B', { warnings: [warning(2, 'nip_length')], rejected: [rejection(7, 'no_name')] }),
      ]),
    )
    expect(doubts.groups.map(({ code, rows }) => [code, rows.length])).toEqual([
      ['nip_length', 2],
      ['no_name', 1],
      ['phone_odd', 2],
    ])
    expect(doubts.groups.map(isMendable)).toEqual([true, false, false])
  })

  test('a sheet that is not used doubts nothing', () => {
    expect(
      doubtsOf(planOf([sheet('Petunjuk', { used: false, warnings: [warning(1, 'nip_length')] })])).groups,
    ).toEqual([])
  })
})

describe('the conversation', () => {
  const source = { text: '' }

  test('begins where eyes are needed first', () => {
    const clear = sheet('A')
    const doubtful = sheet('A', { warnings: [warning(2, 'nip_length')] })
    const unclear = sheet('A', {
      tables: [
        table({
          columns: [{ column: 1, label: '', samples: [], field: null, confidence: 'none', conflict: 'name' }],
        }),
      ],
    })
    expect(reviewing(source, planOf([clear])).step).toBe('changes')
    expect(reviewing(source, planOf([doubtful])).step).toBe('doubtful')
    expect(reviewing(source, planOf([unclear, doubtful])).step).toBe('columns')
    expect(reviewing(source, planOf([sheet('A', { used: false })])).step).toBe('columns')
  })

  test('the button says how many people it stores', () => {
    expect(storeLabel(planOf([], { added: 233 }), false, String)).toBe('Simpan 233 peserta')
    const again = planOf([], { added: 5, unchanged: 3, gone: [{ id: 'x', name: 'Siti', unit: null }] })
    expect(storeLabel(again, false, String)).toBe('Simpan: 5 baru')
    expect(storeLabel(again, true, String)).toBe('Simpan: 5 baru, hapus 1')
  })

  test('people gone from the file change nothing unless they are to be removed', () => {
    const plan = planOf([], { gone: [{ id: 'x', name: 'Siti', unit: null }], unchanged: 2 })
    expect(changesCount(plan, false)).toBe(0)
    expect(changesCount(plan, true)).toBe(1)
  })
})
