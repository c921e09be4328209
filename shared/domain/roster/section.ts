/** A heading inside a list: the OPD, kecamatan, desa or kind of people of the rows below it. */
import { tidy } from '../spelling.ts'
import { displayCase } from './display-case.ts'
import { districtIn, isKindHeading, isUnitName, villageIn } from './place-names.ts'

export type Section =
  | { kind: 'unit' | 'district' | 'village'; value: string }
  /** Says what kind of people follow. */
  | { kind: 'people'; value: string }
  /** A heading that is none of these; what it means depends on the columns of the sheet. */
  | { kind: 'unknown'; value: string }

const enumeration =
  /^(?:(?:[IVXLC]{1,6}|\d{1,3}|[A-Za-z](?:\.\d{1,2})?)\s*[.)]+|[IVX]{1,5}\s*[-–:])\s*(?=\p{L})/u
/** `DAFTAR HADIR PESERTA DARI`. */
export const listPrefix =
  /^(?:(?:daftar|data|rekap\w*|absen(?:si)?|presensi|lampiran|usulan|nominatif)\s+)+(?:(?:hadir|nama|peserta|pegawai|asn|pns|pppk|aparatur|calon|nominatif|undangan|tenaga|honorer|thls?|kegiatan|rapat|kehadiran|sipil|negara|negeri|dan|[-–:/])\s+)*(?:(?:pada|di|lingkup|lingkungan|dari|se)\s+)*/i
/** `(20 orang)`, `: 20 orang`. */
const headCount =
  /\s*[(:=-]*\s*(?:(?:jumlah|total|sebanyak)\s*[:=]?\s*)?\d+\s*(?:orang|org|peserta|pegawai)\s*\)?$/i
/** `DINAS SOSIAL (LANJUTAN)` on the next page. */
const goesOn = /^lanjutan\s*[:–-]*\s*(?=\S)|(?<=\S)\s*[-–(]*\s*lanjutan\s*\)?$/giu
const unitLabel =
  /^(?:nama\s+)?(?:opd|skpd|unit kerja|instansi|perangkat daerah|satuan kerja|satker|unit organisasi|dinas\s*\/\s*instansi|dinas\s*\/\s*badan|unor|asal instansi|lingkup|bidang\s*\/\s*bagian)\s*:+\s*/i

/** @param villageRoster the sheet lists people of villages, so that a kecamatan is no OPD */
export function readSection(written: string, villageRoster: boolean): Section {
  const whole = tidy(written)
    .replace(enumeration, '')
    .replace(headCount, '')
    .replace(goesOn, '')
    .replace(/\s*[:;]+$/, '')
  const text = withoutListPrefix(whole)
  const labelled = unitLabel.test(text)
  const value = displayCase(
    text
      .replace(unitLabel, '')
      .replace(/^:\s*/, '')
      .replace(/\s*:\s*/, ' '),
  )
  if (labelled && !districtIn(value)) return { kind: 'unit', value }
  const district = districtIn(value)
  if (district !== null)
    return villageRoster ? { kind: 'district', value: district } : { kind: 'unit', value }
  const village = villageIn(value)
  if (village !== null && !isKindHeading(value)) {
    return villageRoster ? { kind: 'village', value: village } : { kind: 'unit', value }
  }
  if (isKindHeading(value)) return { kind: 'people', value }
  return { kind: isUnitName(value) ? 'unit' : 'unknown', value }
}

/** `DAFTAR HADIR DINAS SOSIAL` above a list is its OPD. */
function withoutListPrefix(text: string): string {
  const rest = text.replace(listPrefix, '')
  return rest !== text && isUnitName(rest) ? rest : text
}

/** Whether the text can only be a heading. */
export function isHeading(written: string): boolean {
  const text = tidy(written)
  if (isLabelledHeading(text)) return true
  return readSection(text, true).kind !== 'unknown'
}

/** `OPD : Dinas Sosial`. */
export function isLabelledHeading(written: string): boolean {
  return unitLabel.test(tidy(written))
}

/** `II. DINAS KESEHATAN`, `A. Kepala Desa`: enumerated in another way than people are. */
export function hasLetterEnumeration(written: string): boolean {
  return /^(?:[IVXLC]{1,6}|[A-Z])\s*[.)]+\s*\p{L}/u.test(tidy(written))
}
