import { describe, expect, test } from 'vitest'
import { namedFor, representing } from '#shared/domain/substitute.ts'

const invitee = {
  name: 'Drs. Yohanes Tefa',
  position: 'Kepala Dinas' as string | null,
  unit: 'Dinas Pendidikan' as string | null,
  village: null as string | null,
  category: 'kepala_opd' as const,
}

describe('who came for an invitee', () => {
  test.each([
    [{}, 'mewakili Kepala Dinas Pendidikan'],
    [{ position: 'Kepala Dinas Pendidikan' }, 'mewakili Kepala Dinas Pendidikan'],
    [{ position: 'Sekretaris', unit: 'Dinas Kesehatan' }, 'mewakili Sekretaris Dinas Kesehatan'],
    [{ position: 'Kepala Badan', unit: 'BADAN Kesbangpol' }, 'mewakili Kepala Badan Kesbangpol'],
    [{ position: 'Bupati Kupang', unit: null }, 'mewakili Bupati Kupang'],
    [{ position: null }, 'mewakili Drs. Yohanes Tefa'],
    [{ position: '', unit: null }, 'mewakili Drs. Yohanes Tefa'],
  ])('is named by the office, with what both say said once: %o', (change, words) => {
    expect(representing({ ...invitee, ...change })).toBe(words)
  })

  test('for a village head of whom only the village is known', () => {
    const head = { ...invitee, position: null, unit: null, village: 'Oenoni' }
    expect(representing({ ...head, category: 'kepala_desa' })).toBe('mewakili Kepala Desa Oenoni')
    expect(representing({ ...head, category: 'lurah' })).toBe('mewakili Lurah Oenoni')
    expect(namedFor({ name: 'Ina' }, { ...head, category: 'lurah' })).toBe('Ina, mewakili Lurah Oenoni')
  })
})
