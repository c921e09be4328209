/** A name cell may hold more than the name: the NIP below it or behind it, the rank, the jabatan. */
import { isBackTitle } from '../name-titles.ts'
import { canonicalPhone } from '../phone.ts'
import { readRank } from '../rank.ts'
import { tidy, tidyLines } from '../spelling.ts'
import type { RosterField } from './fields.ts'
import { isOfficeLine } from './footer.ts'
import { namesSeveralInLine, namesSeveralInLines } from './several-names.ts'

export type NameCell = {
  name: string
  /** Identity numbers as written, with their labels. */
  ids: string[]
  /** Further fields the header promises, as in `Nama / NIP / Jabatan`. */
  others: Map<RosterField, string>
  /** It seems to name more than one person. */
  several: boolean
}

const label = String.raw`(?:NIP(?:PPK|P3K)?|NI\s?PPPK|NRP|NIK|N\.I\.P|NIPTT)\b`
const labelledId = new RegExp(String.raw`\b(?:${label}[\s.:]*)+\d[\d\s.'’+eE,–-]*`, 'i')
/** `NIP. -`: the label of a number that nobody has. */
const emptyLabel = new RegExp(String.raw`(?:^|[\s,/(])${label}\s*(?:[.:–-][\s.:–_-]*)?\)?$`)
/** 16 or 18 digits in groups, as NIP and NIK are written; without a label nothing shorter is taken for one. */
const bareId = /(?<![\d+])(?:\d{8}[\s.]?\d{6}[\s.]?\d[\s.]?\d{3}|\d{16,19}|\d[.,]\d{4,}e\+1[57])(?!\d)/i
const onlyDigits = /^[\d\s.'’-]+$/
const ordinary = /^[^\d\n\r]*$/
/** `3. ` before a name. */
export const listNumber = /^\d{1,4}\s*[.)]\s*(?=\p{L})/u
/** `c) ` before a name; a small letter, for `C. ` may be a given name. */
export const listLetter = /^\(?[a-z]\s?[.)]\s*(?=\p{L})/u

export type NameColumn = {
  /** The further fields of the column, as in `Nama / NIP / Jabatan`. */
  parts: readonly RosterField[]
  /** Those of them that stand above the name, as in `Jabatan / Nama`. */
  above: readonly RosterField[]
  /** What counts the people before their names. */
  counter: RegExp | null
}

export function readNameCell(cell: string, { parts, above, counter }: NameColumn): NameCell {
  const uncounted = (name: string) => (counter === null ? name : name.replace(counter, ''))
  // `Budi, S.H. / Camat` under `Nama / Jabatan`.
  const text = parts.length > 0 ? cell.replace(/\s\/\s/g, '\n') : cell
  if (ordinary.test(text) && !/\bN(?:IP|RP|IK)\b/i.test(text)) return plainName(uncounted(tidy(text)))
  const ids: string[] = []
  const lines = tidyLines(text)
    .flatMap((line) => (parts.includes('phone') && canonicalPhone(line) !== null ? line : takeIds(line, ids)))
    .filter((line) => line !== '')
  const others = new Map<RosterField, string>()
  if (lines.length > above.length) for (const part of above) others.set(part, lines.shift() ?? '')
  const named: string[] = []
  let whole = ''
  for (const line of lines) {
    const continues = whole === '' || whole.endsWith(',') || isGelar(line)
    if (!continues && placeLine(line, parts, others)) continue
    if (!isGelar(line)) named.push(line)
    whole = `${whole} ${line}`.trimStart()
  }
  const several = namesSeveralInLines(named, ids.length) || (parts.length === 0 && namesSeveralInLine(whole))
  return { name: uncounted(whole), ids, others, several }
}

function plainName(name: string): NameCell {
  return { name, ids: [], others: new Map(), several: namesSeveralInLine(name) }
}

/** What stands before and behind the identity number of the line. */
export function takeIds(line: string, ids: string[]): string[] {
  if (onlyDigits.test(line) && line.replace(/\D/g, '').length >= 9) {
    ids.push(line)
    return []
  }
  for (const pattern of [labelledId, bareId]) {
    const found = pattern.exec(line)
    if (found === null) continue
    if (/\d/.test(found[0])) ids.push(found[0].replace(/[\s.,–-]+$/, ''))
    const before = line.slice(0, found.index)
    const after = line.slice(found.index + found[0].length)
    return [before.replace(/[\s,/|;:(–-]+$/, ''), after.replace(/^[\s,/|;:)–-]+/, '')]
  }
  return [line.replace(emptyLabel, '')]
}

/** `S.H., M.Hum.` and nothing else. */
export function isGelar(line: string): boolean {
  return line
    .split(/[,\s]+/)
    .filter((word) => word !== '')
    .every((word) => isBackTitle(word, false))
}

/** Gives a further line to the field it belongs to; only fields that the header names, and a rank. */
function placeLine(line: string, parts: readonly RosterField[], others: Map<RosterField, string>): boolean {
  const rankPart = parts.find((part) => part === 'rank' || part === 'pangkat')
  if (readRank(line) !== null) {
    // `Penata Tk. I` above `(III/d)`.
    const above = others.get('rank')
    others.set('rank', above === undefined ? line : `${above} ${line}`)
    return true
  }
  if (parts.includes('phone') && !others.has('phone') && canonicalPhone(line) !== null) {
    others.set('phone', line)
    return true
  }
  const next = parts.find((part) => !others.has(part) && part !== rankPart && !identities.includes(part))
  if (next === undefined) return parts.length === 0 && placeOffice(line, others)
  others.set(next, line)
  return true
}

/** `Kepala Seksi Umum` is no name, though the header doesn't promise it. */
function placeOffice(line: string, others: Map<RosterField, string>): boolean {
  if (others.has('position') || !isOfficeLine(line)) return false
  others.set('position', line)
  return true
}

export const identities: readonly RosterField[] = ['id', 'nip', 'nik', 'nip_old', 'number']
