/** The OPD, kecamatan or desa a whole sheet comes from, told by its title rows or its name. */
import type { Sheet } from '../sheet.ts'
import { tidy } from '../spelling.ts'
import { displayCase } from './display-case.ts'
import { isPlaceAndDate } from './footer.ts'
import { districtIn, isKindHeading, isUnitName, isVillagePeople, placesIn } from './place-names.ts'
import { listPrefix, readSection } from './section.ts'

export type Origin = { unit: string | null; district: string | null; village: string | null }

const nowhere: Origin = { unit: null, district: null, village: null }

const place =
  /^(?:pada|lingkup|di lingkungan|lingkungan|unit kerja|opd|skpd|instansi|perangkat daerah)\s*:?\s+/i
const tail = /\s*(?:[-–,]?\s*(?:tahun(?: anggaran)?|t\.?a\.?)\s+\d{4}|[-–]\s*\d{4})\.?$/i
const organisers = /\b(?:pengawas pemilihan|pengawas pemilu|bawaslu|pemilihan umum|kpu)\b/i
const labelled =
  /^(?:nama\s+)?(?:opd|skpd|unit kerja|instansi|perangkat daerah|satuan kerja|satker|unit organisasi|dinas\s*\/\s*instansi|unor|kecamatan|distrik|desa|(?:desa|kel|kelurahan)\s*\/\s*(?:desa|kel|kelurahan)|gampong|nagari|pekon)\s*:+\s*\S/i

/**
 * @param before how many rows stand above the header
 * @param villageRoster the sheet lists people of villages, so that a kecamatan is no OPD
 */
export function titleOrigin(sheet: Sheet, before: number, villageRoster: boolean): Origin {
  let said: Origin | null = null
  let guess = nowhere
  for (const text of titlesOf(sheet, before)) {
    if (labelled.test(text)) {
      const found = placed(text, villageRoster)
      if (found !== null) said = said === null ? found : withMore(said, found)
      if (found !== null) continue
    }
    const isList = listPrefix.test(text)
    if (isPlaceAndDate(text) || (!isList && organisers.test(text))) continue
    const named = text.replace(listPrefix, '').replace(place, '').replace(tail, '')
    const found = isKindHeading(named) ? districtOf(named, villageRoster) : placed(named, villageRoster)
    if (found === null) continue
    guess = found.unit === null && guess.unit === null ? withMore(found, guess) : found
  }
  return said ?? guess
}

/** `KEPALA DESA SE-KECAMATAN SEMAU KABUPATEN KUPANG`. */
function districtOf(named: string, villageRoster: boolean): Origin | null {
  const from = /\b(?:kecamatan|kec\.|distrik)\s+\p{L}.*$/iu.exec(named)?.[0]
  return from === undefined || !villageRoster ? null : placed(from, villageRoster)
}

/** A text may name a desa and its kecamatan. */
function placed(text: string, villageRoster: boolean): Origin | null {
  const pieces = villageRoster ? placesIn(text) : [text]
  return pieces.reduce<Origin | null>((all, piece) => {
    const found = piece === '' ? null : asOrigin(piece, villageRoster)
    return all === null || found === null ? (all ?? found) : withMore(all, found)
  }, null)
}

/** `Desa : Hansisi` above `Kecamatan : Semau`. */
function withMore(said: Origin, more: Origin): Origin {
  return {
    unit: said.unit ?? more.unit,
    district: said.district ?? more.district,
    village: said.village ?? more.village,
  }
}

function titlesOf(sheet: Sheet, before: number): string[] {
  return sheet.rows.slice(0, before).map(({ cells }) =>
    cells
      .map(tidy)
      .filter((cell) => cell !== '')
      .join(' '),
  )
}

const villageLabel = /^(?:nama\s+)?(?:desa|desa\s*\/\s*kel(?:urahan)?|gampong|nagari|pekon)\s*:+\s*\p{L}/iu

/** `DAFTAR HADIR PERANGKAT DESA`, `Desa : Hansisi`. */
export function titlesSayVillages(sheet: Sheet, before: number): boolean {
  const hint = titleHint(sheet, before)
  if (hint !== null && isVillagePeople(hint)) return true
  return titlesOf(sheet, before).some((text) => villageLabel.test(text))
}

const hintPrefix =
  /^(?:(?:daftar|data|absen(?:si)?|presensi|rekap\w*|nominatif|hadir|kehadiran|nama(?:-nama)?|peserta|para)\s+)+/i

/** `DAFTAR HADIR KEPALA DESA` says what kind of people are listed; the title of the event does not. */
export function titleHint(sheet: Sheet, before: number): string | null {
  for (const text of titlesOf(sheet, before)) {
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
  if (!others || isGeneric) return nowhere
  return villageRoster ? { ...nowhere, district: displayCase(text) } : { ...nowhere, unit: displayCase(text) }
}

const genericNames =
  /\b(?:sheet|lembar|lembaran|daftar|data|peserta|hadir|rekap\w*|gabungan|semua|hasil|worksheet|book|final|fix|revisi|baru|lama|template|form\w*|absen\w*|presensi|input|export)\b/i

function asOrigin(text: string, villageRoster: boolean): Origin | null {
  const section = readSection(text, villageRoster)
  if (section.kind === 'district') return { ...nowhere, district: section.value }
  if (section.kind === 'village') return { ...nowhere, village: section.value }
  if (section.kind !== 'unit') return null
  const isSaid = labelled.test(text)
  if (!isSaid && !isUnitName(section.value) && districtIn(section.value) === null) return null
  if (/^(?:pemerintah|pemkab|pemkot|pemda|pemprov)\b/i.test(section.value)) return null
  return { ...nowhere, unit: section.value }
}
