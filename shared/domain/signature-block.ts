/**
 * What stands above and below a signature on an official paper (tata naskah dinas): the office with
 * a.n., u.b. and the prefixes Plt., Plh., Pj., Pjs.; the name; pangkat and NIP where they belong.
 * Sources: the signature sheet of Pemkab Kudus for the classic style of regional governments, the
 * ANRI guide for the other.
 */

import type { OfficePrefix } from './events.ts'
import { joinName, splitName } from './names.ts'
import { formatNip } from './nip.ts'
import type { CivilDate } from './time.ts'
import { longDate } from './time-text.ts'

export type SignatureStyle = {
  /** Office and name in capitals; gelar keep their letters. */
  capitals: boolean
  rank: boolean
  nip: boolean
}

export const SIGNATURE_STYLES: Readonly<Record<'pemda' | 'anri', SignatureStyle>> = {
  pemda: { capitals: true, rank: true, nip: true },
  anri: { capitals: false, rank: false, nip: true },
}

/** Empty lines between office and name, for the signature and the stamp. */
export const SIGNATURE_GAP_LINES = 4

export type Signatory = {
  /** With gelar, as given. */
  name: string
  prefix: OfficePrefix
  /** "Bupati Kupang"; for Plt. and Plh. the office that is taken care of. */
  officeTitle: string
  /** The own office of a Plt. or Plh., or ''. */
  definitiveTitle: string
  /** The office in whose name this one signs (a.n.), or ''. */
  onBehalf: string
  /** The office between the two (… u.b. …), or ''; only together with `onBehalf`. */
  through?: string
  rank: string
  /** As given; '' or a dash is none. */
  nip: string
}

export type SignatureBlock = {
  /** "Oelamasi, 27 September 2024", or null. */
  place: string | null
  office: string[]
  name: string
  /** Pangkat and NIP; a line that has nothing to say is left out. */
  below: string[]
}

/** @param signedAt an empty city leaves dots to write on. */
export function signatureBlock(
  signatory: Signatory,
  style: SignatureStyle,
  signedAt?: { city: string; date: CivilDate },
): SignatureBlock {
  const parts = splitName(signatory.name)
  return {
    place: signedAt ? `${signedAt.city.trim() || '…………………'}, ${longDate(signedAt.date)}` : null,
    office: officeLines(signatory, style),
    name: style.capitals ? joinName({ ...parts, name: parts.name.toUpperCase() }) : signatory.name.trim(),
    below: signsByNameAlone(signatory) ? [] : belowName(signatory, style),
  }
}

function officeLines(signatory: Signatory, style: SignatureStyle): string[] {
  const cased = (office: string): string => (style.capitals ? inCapitals(plain(office)) : plain(office))
  const onBehalf = plain(signatory.onBehalf)
  const through = plain(signatory.through ?? '')
  const own = `${signatory.prefix} ${cased(signatory.officeTitle)}`.trim()
  const lines = [
    ...(onBehalf === '' ? [] : [`a.n. ${cased(onBehalf)}`]),
    ...(onBehalf === '' || through === '' ? [] : [cased(through), 'u.b.']),
    own,
    ...(isCaretaker(signatory) ? [cased(signatory.definitiveTitle)] : []),
  ].filter((line) => line !== '')
  return lines.map((line, place) => (place === lines.length - 1 ? `${line},` : line))
}

function belowName({ rank, nip }: Signatory, style: SignatureStyle): string[] {
  const lines: string[] = []
  if (style.rank && /\p{L}/u.test(rank)) lines.push(rank.trim())
  if (style.nip && /\d/.test(nip)) lines.push(nipLine(nip.trim()))
  return lines
}

/** "NIP. 19800101 200501 1 999"; a number that brings its own label (NRP, NI PPPK) keeps it. */
export function nipLine(nip: string): string {
  return /^\p{L}/u.test(nip) ? nip : `NIP. ${formatNip(nip.replace(/\s+/g, ''))}`
}

/** Plt. and Plh. hold another office of their own; Pj. and Pjs. are named for the one they hold. */
function isCaretaker({ prefix, definitiveTitle }: Signatory): boolean {
  return (prefix === 'Plt.' || prefix === 'Plh.') && plain(definitiveTitle) !== ''
}

/**
 * Heads of a region and their deputies sign without pangkat and NIP, also a Pj. or Pjs. and a deputy
 * as Plt.; not so an official who takes care of the office. An "administrative" mayor of Jakarta is
 * a civil servant.
 */
function signsByNameAlone(signatory: Signatory): boolean {
  const office = isCaretaker(signatory) ? signatory.definitiveTitle : signatory.officeTitle
  return /^(?:wakil\s+)?(?:gubernur|bupati|wali\s?kota)\b(?!\s+administrasi)/i.test(plain(office))
}

function plain(office: string): string {
  return office
    .replace(/\s+/g, ' ')
    .replace(/[\s,]+$/, '')
    .trim()
}

/** Prefixes keep their spelling also where somebody typed them into the office. */
function inCapitals(office: string): string {
  return office
    .toUpperCase()
    .replace(/\b(?:PLT|PLH|PJS|PJ)\./g, (prefix) => prefix.charAt(0) + prefix.slice(1).toLowerCase())
}
