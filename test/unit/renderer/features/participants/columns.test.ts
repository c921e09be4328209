import { describe, expect, test } from 'vitest'
import { readColumns } from '../../../../../renderer/features/participants/column-choice.ts'
import { defaultColumns } from '../../../../../renderer/features/participants/columns.tsx'

describe('chosen columns', () => {
  test('without a choice the usual ones show, with the village where there are people of villages', () => {
    expect(readColumns('', ['pns'])).toEqual(['name', 'nip', 'position', 'unit', 'category', 'attendance'])
    expect(readColumns('', ['pns', 'kepala_desa'])).toContain('village')
  })

  test('a choice is remembered in the order of the list, the name always among it', () => {
    expect(readColumns('seat,unit', ['kepala_desa'])).toEqual(['name', 'unit', 'seat'])
  })

  test('columns this version does not know are forgotten', () => {
    expect(readColumns('kolom_lama,__proto__', [])).toEqual(defaultColumns([]))
  })
})
