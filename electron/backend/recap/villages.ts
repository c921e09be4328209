import type { RecapVillage } from '#shared/contract/recap.ts'
import { byAlphabet } from '#shared/domain/alphabet.ts'
import type { ReadableDb } from '../store/db.ts'
import { listRecapVillages } from '../store/recap/figures.ts'
import type { Scope } from '../store/recap/scope.ts'

/** By kecamatan; in each, those that came least often first. */
export function villagesOf(db: ReadableDb, scope: Scope): RecapVillage[] {
  return listRecapVillages(db, scope)
    .map(({ village: _village, villageLabel, ...rest }): RecapVillage => ({ ...rest, label: villageLabel }))
    .toSorted(
      (a, b) =>
        Number(a.district === '') - Number(b.district === '') ||
        byAlphabet(a.districtLabel, b.districtLabel) ||
        a.present - b.present ||
        byAlphabet(a.label, b.label),
    )
}
