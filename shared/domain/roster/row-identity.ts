/** NIP and NIK of one row, from their columns or from the name cell. */
import { readIdentity } from '../identity.ts'
import { readNik } from '../nik.ts'
import { readNip, type NipVerdict } from '../nip.ts'
import type { Gender } from '../person.ts'
import { fold, tidy } from '../spelling.ts'
import type { RosterField } from './fields.ts'
import { isOnlyNumber, readIdentityCell } from './identity-cell.ts'
import type { RowWarning } from './problems.ts'
import type { RowCells } from './row-cells.ts'

export type RowIdentity = {
  nip: string | null
  nik: string | null
  /** What could not be taken over. */
  idWritten: string | null
  holder: 'pns' | 'pppk' | null
  /** As the NIP says. */
  gender: Gender | null
  /** A word in place of a number: `Honorer`, `THL`. */
  word: string | null
  /** Words beside the numbers: the pangkat, the jabatan. */
  beside: string[]
}

/**
 * @param loose numbers that stood in the name cell
 * @param parts further fields of the columns with identity numbers
 */
export function identityOf(
  cells: RowCells,
  loose: readonly string[],
  parts: readonly RosterField[],
  warnings: RowWarning[],
): RowIdentity {
  const identity: RowIdentity = {
    nip: null,
    nik: null,
    idWritten: null,
    holder: null,
    gender: null,
    word: null,
    beside: [],
  }
  const [nip, ...moreNips] = numbersIn('nip', cells, parts, identity)
  if (nip !== undefined) takeNip(identity, readNip(nip, cells.isNumeric('nip')), nip, warnings)
  const [nik, ...moreNiks] = numbersIn('nik', cells, parts, identity)
  if (nik !== undefined) takeNik(identity, nik, cells.isNumeric('nik'), warnings)
  for (const number of [...moreNips, ...moreNiks]) takeAny(identity, number, false, warnings)
  const id = cells.text('id')
  if (id !== null && cells.holdsServiceNumbers && isShorterThanNip(id)) identity.idWritten = id
  else if (id !== null) {
    for (const number of numbersIn('id', cells, parts, identity))
      takeAny(identity, number, cells.isNumeric('id'), warnings)
  }
  for (const number of loose) takeAny(identity, number, false, warnings)
  const old = cells.text('nip_old')
  if (old !== null && identity.nip === null) identity.idWritten ??= old
  return identity
}

const none: readonly string[] = []

/** The numbers of a cell; what stands beside them is noted. */
function numbersIn(
  field: 'nip' | 'nik' | 'id',
  cells: RowCells,
  parts: readonly RosterField[],
  identity: RowIdentity,
): readonly string[] {
  const text = cells.text(field)
  if (text === null) return none
  if (parts.length === 0 && isOnlyNumber(text)) return [text]
  const { ids, beside } = readIdentityCell(cells.raw(field), parts)
  identity.beside.push(...beside)
  return ids.map(tidy)
}

/** Under `NRP` a number of soldiers and police, of 8 digits or up to 14, is what it should be. */
function isShorterThanNip(written: string): boolean {
  const digits = written.replace(/\D/g, '').length
  return digits >= 5 && digits <= 15 && !/\d\s?e\s?\+?\d/i.test(written)
}

function takeAny(identity: RowIdentity, written: string, numeric: boolean, warnings: RowWarning[]): void {
  const pieces = written.split(/\s*[/;|]\s*(?=(?:NI[PK]|NRP)\b|\d{9})|(?<=\d)[\s,]+(?=(?:NI[PK]|NRP)\b)/i)
  for (const piece of pieces.length > 1 ? pieces : [written]) {
    const { as, verdict } = readIdentity(piece, numeric)
    if (as === 'nip') takeNip(identity, verdict, piece, warnings)
    else takeNik(identity, piece, numeric, warnings)
  }
}

function takeNip(identity: RowIdentity, verdict: NipVerdict, written: string, warnings: RowWarning[]): void {
  if (verdict.kind === 'none') {
    identity.word ??= wordIn(written)
    return
  }
  if (verdict.kind === 'valid') {
    if (identity.nip !== null) {
      if (identity.nip !== verdict.nip)
        addDoubt(identity, written, { code: 'nip_several', data: { seen: written } }, warnings)
      return
    }
    Object.assign(identity, { nip: verdict.nip, holder: verdict.holder, gender: verdict.gender })
    for (const doubt of verdict.doubts) warnings.push({ code: doubt, data: { seen: written } })
    return
  }
  if (verdict.kind === 'nrp') {
    if (identity.idWritten !== null) identity.beside.push(written)
    identity.idWritten ??= written
    return
  }
  // Whoever was given a NIP is a civil servant, however it was damaged.
  if (verdict.kind !== 'nip_length' || verdict.digits > 12) identity.holder ??= 'pns'
  addDoubt(
    identity,
    written,
    { code: verdict.kind, data: { seen: written, digits: verdict.digits } },
    warnings,
  )
}

function takeNik(identity: RowIdentity, written: string, numeric: boolean, warnings: RowWarning[]): void {
  const verdict = readNik(written, numeric)
  if (verdict.kind === 'none') identity.word ??= wordIn(written)
  else if (verdict.kind === 'valid') {
    if (identity.nik !== null && identity.nik !== verdict.nik) identity.beside.push(written)
    identity.nik ??= verdict.nik
  } else
    addDoubt(
      identity,
      written,
      { code: verdict.kind, data: { seen: written, digits: verdict.digits } },
      warnings,
    )
}

function addDoubt(identity: RowIdentity, written: string, warning: RowWarning, warnings: RowWarning[]): void {
  identity.idWritten = identity.idWritten === null ? written : `${identity.idWritten} / ${written}`
  warnings.push(warning)
}

const emptyWords = /^(?:tidak ada|tdk ada|belum ada|nihil|kosong|n a|na|null|none|nip|nik|xx*|nol)?$/

function wordIn(written: string): string | null {
  return emptyWords.test(fold(written)) || !/\p{L}{2}/u.test(written) ? null : written
}
