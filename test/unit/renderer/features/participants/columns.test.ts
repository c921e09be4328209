import { describe, expect, test } from 'vitest'
import { readColumns } from '../../../../../renderer/features/participants/column-choice.ts'
import { columnIds, defaultColumns } from '../../../../../renderer/features/participants/columns.tsx'

describe('chosen columns', () => {
  test('without a choice the usual ones show', () => {
    expect(readColumns(null)).toEqual(defaultColumns)
  })

  test('a choice is remembered in the order of the list, the name always among it', () => {
    expect(readColumns('seat,unit')).toEqual(['name', 'unit', 'seat'])
  })

  test('columns this version does not know are forgotten', () => {
    expect(readColumns('kolom_lama,__proto__')).toEqual(defaultColumns)
    expect(columnIds).not.toContain('kolom_lama')
  })
})
