/** The OPD or kecamatan a whole sheet comes from, told by its title rows or its name. */
import type { Sheet } from '../sheet.ts'
import { tidy } from '../spelling.ts'
import { displayCase } from './display-case.ts'
import { districtIn, isKindHeading, isUnitName } from './place-names.ts'
import { listPrefix, readSection } from './section.ts'

export type Origin = { unit: string | null; district: string | null }

const place =
  /^(?:pada|lingkup|di lingkungan|lingkungan|unit kerja|opd|skpd|instansi|perangkat daerah)\s*:?\s+/i
const tail = /\s*(?:[-–,]?\s*(?:tahun(?: anggaran)?|t\.?a\.?)\s+\d{4}|[-–]\s*\d{4})\.?$/i
const organisers = /\b(?:pengawas pemilihan|pengawas pemilu|bawaslu|pemilihan umum|kpu)\b/i
const labelled =
  /^(?:nama\s+)?(?:opd|skpd|unit kerja|instansi|perangkat daerah|satuan kerja|satker|unit organisasi|dinas\s*\/\s*instansi|unor|kecamatan|distrik)\s*:+\s*\S/i

/**
 * @param before how many rows stand above the header
 * @param villageRoster the sheet lists people of villages, so that a kecamatan is no OPD
 */
export function titleOrigin(sheet: Sheet, before: number, villageRoster: boolean): Origin {
  let guess: Origin = { unit: null, district: null }
  for (const row of sheet.rows.slice(0, before)) {
    const text = row.cells
      .map(tidy)
      .filter((cell) => cell !== '')
      .join(' ')
    if (labelled.test(text)) {
      const said = asOrigin(text, villageRoster)
      if (said !== null) return said
    }
    const isList = listPrefix.test(text)
    if (!isList && organisers.test(text)) continue
    const named = text.replace(listPrefix, '').replace(place, '').replace(tail, '')
    const found = named !== '' && !isKindHeading(named) ? asOrigin(named, villageRoster) : null
    if (found !== null) guess = found
  }
  return guess
}

const hintPrefix =
  /^(?:(?:daftar|data|absen(?:si)?|presensi|rekap\w*|nominatif|hadir|kehadiran|nama(?:-nama)?|peserta|para)\s+)+/i

/** `DAFTAR HADIR KEPALA DESA` says what kind of people are listed; the title of the event does not. */
export function titleHint(sheet: Sheet, before: number): string | null {
  for (const row of sheet.rows.slice(0, before)) {
    const text = row.cells
      .map(tidy)
      .filter((cell) => cell !== '')
      .join(' ')
    const named = text.replace(hintPrefix, '')
    if (named !== text && isKindHeading(named)) return named
  }
  return null
}

/** @param others other sheets of the workbook are lists too, so that their names tell them apart */
export function sheetNameOrigin(name: string, villageRoster: boolean, others: boolean): Origin {
  const text = tidy(name.replaceAll('_', ' ')).replace(tail, '')
  const named = asOrigin(text.replace(listPrefix, ''), villageRoster)
  if (named !== null) return named
  const isGeneric = !/^\p{L}[\p{L} .&-]+$/u.test(text) || genericNames.test(text) || isKindHeading(text)
  if (!others || isGeneric) return { unit: null, district: null }
  return villageRoster
    ? { unit: null, district: displayCase(text) }
    : { unit: displayCase(text), district: null }
}

const genericNames =
  /\b(?:sheet|lembar|lembaran|daftar|data|peserta|hadir|rekap\w*|gabungan|semua|hasil|worksheet|book|final|fix|revisi|baru|lama|template|form\w*|absen\w*|presensi|input|export)\b/i

function asOrigin(text: string, villageRoster: boolean): Origin | null {
  const section = readSection(text, villageRoster)
  if (section.kind === 'district') return { unit: null, district: section.value }
  if (section.kind !== 'unit') return null
  const isSaid = labelled.test(text)
  if (!isSaid && !isUnitName(section.value) && districtIn(section.value) === null) return null
  if (/^(?:pemerintah|pemkab|pemkot|pemda|pemprov)\b/i.test(section.value)) return null
  return { unit: section.value, district: null }
}
