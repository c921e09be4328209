/** A cell with an identity number may hold more: the pangkat below the NIP, the jabatan behind it. */
import { tidyLines } from '../spelling.ts'
import type { RosterField } from './fields.ts'
import { takeIds } from './name-cell.ts'

export type IdentityCell = {
  /** Numbers with their labels, or all of the cell. */
  ids: string[]
  /** Words beside them. */
  beside: string[]
}

const label = /^\W*(?:no(?:mor)?|nip\w*|nik|nrp|ni pppk)\W*$/i
const onlyNumber = /^\W*(?:NI[PK])?[^\p{L}]*$/iu
const hasNumber = /\d{5}|\d[.,]\d+e\+?\d/i

/** No word beside it, as in nearly every cell. */
export function isOnlyNumber(cell: string): boolean {
  return onlyNumber.test(cell)
}

/** @param parts further fields that the header promises, as in `NIP / Pangkat` */
export function readIdentityCell(cell: string, parts: readonly RosterField[]): IdentityCell {
  const ids: string[] = []
  const lines = tidyLines(cell)
    .flatMap((line) => takeIds(line, ids))
    .filter((line) => /[\p{L}\d]/u.test(line) && !label.test(line))
  if (ids.length > 0) return { ids, beside: lines }
  const numbered = lines.filter((line) => hasNumber.test(line))
  if (parts.length === 0 || (numbered.length === 0 && lines.length < 2)) return { ids: [cell], beside: [] }
  return { ids: numbered, beside: lines.filter((line) => !numbered.includes(line)) }
}
