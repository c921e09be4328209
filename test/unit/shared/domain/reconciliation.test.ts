import { expect, test } from 'vitest'
import { reconcile, type Way } from '#shared/domain/reconciliation.ts'
import { differenceTitle } from '#shared/texts/reconciliation.ts'

const DAY = '2026-11-20'

const counted = (way: Way, day: string | null, invited: number, present: number) => ({
  ...{ way, day, invited, present },
})

test('totals that disagree say what they count, so that no two differences read the same', () => {
  const { differences, agrees } = reconcile({
    ...{ days: [], pledges: [], contradictions: [] },
    ways: [
      ...[counted('summary', DAY, 3, 2), counted('by_unit', DAY, 2, 1)],
      ...[counted('summary', null, 3, 2), counted('recap', null, 2, 1)],
    ],
  })
  expect(agrees).toBe(false)
  expect(differences.map(differenceTitle)).toEqual([
    'Jumlah yang diundang dihitung berbeda di beberapa tempat · Jumat, 20 November 2026',
    'Jumlah yang hadir dihitung berbeda di beberapa tempat · Jumat, 20 November 2026',
    'Jumlah yang diundang pada seluruh kegiatan dihitung berbeda di beberapa tempat',
    'Jumlah yang hadir pada seluruh kegiatan dihitung berbeda di beberapa tempat',
  ])
})
