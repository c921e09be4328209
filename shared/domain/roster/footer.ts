/** The end of a list: signature block, place and date, notes, sums. */
import { fold, tidy } from '../spelling.ts'

const opening =
  /^(?:mengetahui|menyetujui|disetujui|setuju dibayar|lunas dibayar|yang (?:menerima|menyerahkan|melaporkan|bertanda tangan)|mengesahkan|disahkan|diketahui|dibuat (?:oleh|di)|yang membuat|pembuat daftar|diperiksa|ditetapkan|tertanda|ttd|demikian|tembusan|dicetak|sumber|catatan|keterangan|hormat kami|an bupati|an wali ?kota|an gubernur|a n (?:bupati|wali ?kota|gubernur|kepala|sekretaris)|u b|panitia pelaksana|nb|ketua panitia pelaksana)\b/
const officeLine =
  /^(?:plt |plh |pj |pjs )?(?:kepala|camat|sekretaris|lurah|bupati|wali ?kota|gubernur|ketua|inspektur|direktur|kasubbag|kabag|kabid|pejabat|pengelola|pimpinan|asisten|bendahara|pptk)\b/
const months =
  'januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember'
const placeAndDate = new RegExp(
  String.raw`^[\p{L}][\p{L} .'-]{1,40},\s*(?:tanggal\s*)?(?:\d{1,2}|[._…\s]+)?\s*(?:${months})?\s*(?:\d{4}|20[._…]*|[._…]+)$`,
  'iu',
)
const numericDate = /^[\p{L}][\p{L} .'-]{1,40},\s*\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/u
/** `*) coret yang tidak perlu`. */
const footnote = /^\*{1,4}\s*\)/
/** Its number may be damaged, `NIP 1.98E+17`, and words may stand behind it. */
const nipLine = /^(?:nip|nipppk|ni pppk|nrp)\b[\s.:]*(?:[\d\s.…_-]*|\d.{4,60})$/i
const damaged = /^\d[.,]\d+e\+?\d{1,2}$/i

/** Words that begin a signature block or closing notes. */
export function opensFooter(written: string): boolean {
  const text = tidy(written)
  if (text.length > 200) return false
  if (isPlaceAndDate(text) || footnote.test(text)) return true
  const folded = fold(text)
  if (/^(?:catatan|keterangan|sumber|nb)\b/.test(folded)) return /^\S+\s*[:.]/.test(text) && /[:]/.test(text)
  return opening.test(folded)
}

/** `Kupang, 2 Mei 2024`. */
export function isPlaceAndDate(text: string): boolean {
  return (placeAndDate.test(text) && /\d|\.\.|…|__/.test(text)) || numericDate.test(text)
}

/** `Kepala Badan Kepegawaian,` alone in a row. */
export function isOfficeLine(written: string): boolean {
  return officeLine.test(fold(written))
}

/** `NIP. 19680101 199203 1 001` with no name beside it. */
export function isNipLine(written: string): boolean {
  return nipLine.test(tidy(written))
}

/** Nothing but an identity number, with or without its label. */
export function isNumberLine(written: string): boolean {
  const text = tidy(written)
  if (nipLine.test(text) || damaged.test(text)) return true
  return /^[\d\s.'’-]+$/.test(text) && text.replace(/\D/g, '').length >= 9
}

const sums = /^(?:sub ?total|total|jumlah|grand total|rekapitulasi|terbilang|jml|subjumlah|sub jumlah)\b/

const sumBeginning = /^[\s(*-]*(?:sub|tot|jum|jml|grand|rek|terb)/i

/** `Jumlah`, `Total Peserta: 40`, `Sub Jumlah`. */
export function isSum(written: string): boolean {
  return sumBeginning.test(written) && sums.test(fold(written))
}

/** `Laki-laki`, `Tidak hadir`: what a line below a list counts. */
export function isCountedKind(written: string): boolean {
  return countedKinds.test(fold(written))
}

const countedKinds =
  /^(?:laki laki|pria|perempuan|wanita|(?:tidak |belum )?hadir|izin|ijin|sakit|alpa|alpha|cuti|dinas luar|tugas luar|tugas belajar|tanpa keterangan|pns|cpns|pppk|p3k|asn|non asn|thl|honorer)(?: (?:l|p|pr|lk))?$/

/** `12 orang`, `(3 org)`. */
export function isHeadCount(written: string): boolean {
  return /^\(?\s*\d{1,5}\s*(?:orang|org|peserta|pegawai)\s*\)?[.,]?$/i.test(tidy(written))
}
