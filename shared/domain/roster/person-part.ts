/** A piece of text beside a name in a list: which field it fills, as far as its words say so for sure. */
import { statusCategory } from '../category-guess.ts'
import { isBackTitlePart } from '../name-titles.ts'
import { canonicalPhone } from '../phone.ts'
import { readRank } from '../rank.ts'
import { fold, tidy } from '../spelling.ts'
import type { RosterField } from './fields.ts'
import { isNumberLine, isOfficeLine } from './footer.ts'
import { readLabel } from './header-label.ts'
import { takeIds } from './name-cell.ts'
import { districtIn, isUnitName, mentionsUnit, villageIn } from './place-names.ts'

export type PersonPart = { field: RosterField; text: string }

/** Words that begin the name of an office, never a piece of a name behind a dash or in brackets. */
const officeBeginning =
  /^(?:(?:plt|plh|pj|pjs|penjabat|wakil|mantan|calon|para) )*(?:kepala|(?:kep|ka)(?= \w{3})|camat|sekretaris|sekr|sekcam|sekdes|seklur|sekda|lurah|kades|keuchik|perbekel|kuwu|wali nagari|pambakal|kaur|kasi|kasie|kasubag|kasubbag|kasubbid|kabag|kabid|kadis|kaban|kadus|kasat\w*|kanit|kapus|kapolsek|kapolres|danramil|dandim|babinsa|bhabinkamtibmas|bupati|wali ?kota|gubernur|ketua|inspektur|direktur|pejabat|pengelola|pimpinan|asisten|staf|staff|bendahara|pptk|anggota|koordinator|pendamping|fasilitator|analis|guru|dosen|dokter|bidan|perawat|apoteker|sanitarian|nutrisionis|operator|penyuluh|pengawas|pranata|arsiparis|auditor|pustakawan|widyaiswara|pengadministrasi\w*|pelaksana|penelaah|penata layanan|penata kelola|perencana|penyusun|verifikator|ajudan|sopir|supir|driver|kader|pengemudi|satpam|pramu\w*|tenaga (?:ahli|teknis|kesehatan|administrasi)|jabatan|jf|jfu|jft|narasumber|moderator|pemateri|panitia|notulis|perangkat desa)\b/
const email = /^\S+@\S+\.\S+$/
/** `Jabatan: Camat Bojong`. */
const labelled = /^([^:=]{2,40}?)\s*[:=]\s*(\S.*)$/s

/** null where the words could be anything, a piece of the name too. */
export function personPart(written: string): PersonPart | null {
  const text = tidy(written)
    .replace(/^[\s,;.–-]+|[\s,;]+$/g, '')
    .replace(/^\(([^()]*)\)$/, '$1')
  if (text === '' || text.length > 200) return null
  return labelledPart(text) ?? plainPart(text)
}

/** `Camat Bojong, 0812…` is two things, each of them known; null where one is not. */
export function personParts(written: string): PersonPart[] | null {
  const pieces = written.split(/,\s*/).map(personPart)
  const known = pieces.filter((part) => part !== null)
  const whole = personPart(written)
  const isDivided = pieces.length > 1 && known.length === pieces.length
  if (isDivided && (whole === null || whole.field === 'position')) return known
  return whole === null ? null : [whole]
}

/** A label that a table could have as header says what stands behind it. */
function labelledPart(text: string): PersonPart | null {
  const [, label = '', value = ''] = labelled.exec(text) ?? []
  const meaning = label === '' ? null : readLabel(label)
  if (meaning?.exact !== true || meaning.parts.length > 0) return null
  if (meaning.field === 'name' || meaning.field === 'number') return null
  return { field: identityFields.has(meaning.field) ? 'id' : meaning.field, text: value }
}

const identityFields: ReadonlySet<RosterField> = new Set(['nip', 'nik', 'id'])

function plainPart(text: string): PersonPart | null {
  if (/^\D{0,12}(?:\+?62|0)\s?8/.test(text) && canonicalPhone(text) !== null) return { field: 'phone', text }
  if (isNumberLine(text) || isIdentity(text)) return { field: 'id', text }
  if (email.test(text)) return { field: 'email', text }
  if (isRank(text)) return { field: 'rank', text }
  if (/^(?:laki[- ]laki|perempuan)$/i.test(text)) return { field: 'gender', text }
  if (officeBeginning.test(fold(text)) || isOfficeLine(text)) return { field: 'position', text }
  if (isStatus(text)) return { field: 'category', text }
  if (
    villageIn(text) !== null &&
    /^(?:desa|kel|kelurahan|kampung|nagari|gampong|pekon|kalurahan)\b/i.test(text)
  )
    return { field: 'village', text: villageIn(text) ?? text }
  if (isUnitName(text) || (mentionsUnit(text) && !/[,(/]|\s[-–—]/.test(text)) || districtIn(text) !== null)
    return { field: 'unit', text }
  return null
}

function isIdentity(text: string): boolean {
  const ids: string[] = []
  return takeIds(text, ids).every((rest) => rest === '') && ids.length > 0
}

/** `Penata Layanan Operasional` is an office, `Penata (III/c)` a rank. */
function isRank(text: string): boolean {
  if (readRank(text) === null) return false
  const words = fold(text).replace(
    /\b(?:gol|golongan|ruang|pangkat|juru|pengatur|penata|pembina|muda|madya|utama|tingkat|tk|tkt|pppk|p3k|[ivx]+|[a-e1])\b/g,
    '',
  )
  return words.trim() === ''
}

/** `PNS`, `PPPK Paruh Waktu`; a sentence about honorers is no status. */
function isStatus(text: string): boolean {
  return text.split(' ').length <= 3 && !text.includes(',') && statusCategory(text) !== null
}

/** `S.Pd., M.M.`: belongs to the name before it. */
export function isTitlePart(text: string): boolean {
  const bare = text.trim().replace(/^,\s*/, '')
  return bare !== '' && bare.split(',').every((piece) => isBackTitlePart(piece.trim()))
}
