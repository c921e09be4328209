/** What is said of sheets signed in ink: why a code or a photo is not read, and what to do now. */
import type { SheetFound, SheetReading, SheetsMarked } from '../contract/sheets.ts'
import type { RowNumbers } from '../domain/row-numbers.ts'
import type { Corner } from '../domain/sheet-reading/corner.ts'
import { thousands } from '../domain/words.ts'

const CORNER_WORDS: Readonly<Record<Corner, string>> = {
  upper_left: 'kiri atas',
  upper_right: 'kanan atas',
  lower_right: 'kanan bawah',
  lower_left: 'kiri bawah',
}

type Refused = Exclude<SheetFound | SheetReading, { kind: 'found' | 'read' }>

/** What happened, and what to do next; nothing was written. */
export function sheetRefusal(refused: Refused): string {
  switch (refused.kind) {
    case 'other_event':
      return `Lembar ini milik kegiatan lain, “${refused.title}”. Tidak ada yang dicatat di sini. Buka kegiatan itu, lalu baca lembarnya di sana.`
    case 'other_laptop':
      return 'Lembar ini dicetak dari laptop lain, jadi letak barisnya tidak dikenal di sini. Tidak ada yang dicatat. Baca lembar ini di laptop yang mencetaknya.'
    case 'forged':
      return 'Kode lembar ini tidak cocok dengan kegiatan ini: rusak, atau dibuat pihak lain. Tidak ada yang dicatat. Periksa asal lembarnya.'
    case 'not_issued':
      return 'Lembar ini belum tercatat keluar dari laptop ini, mungkin dicetak sebelum data dipulihkan. Tidak ada yang dicatat. Cetak ulang lembar yang sama, atau catat di layar Ikrar atau Presensi.'
    case 'paper_code':
      return 'Yang terlihat hanya kode keaslian di kanan bawah. Tidak ada yang dicatat. Potret seluruh halaman sampai kode di kiri bawah ikut terlihat.'
    case 'participant_code':
      return 'Ini kode peserta, bukan kode lembar. Tidak ada yang dicatat. Kode lembar ada di kiri bawah setiap halaman yang bertanda tangan.'
    case 'not_a_code':
      return 'Yang terbaca bukan kode lembar tanda tangan. Tidak ada yang dicatat. Pindai kode di kiri bawah halamannya.'
    case 'blank':
      return 'Gambar ini kosong. Tidak ada yang dicatat. Pastikan sisi yang bertanda tangan yang dipindai.'
    case 'blurred':
      return 'Gambar ini kabur, jadi kodenya tidak terbaca. Tidak ada yang dicatat. Potret lagi dengan cahaya cukup dan tangan yang tenang.'
    case 'no_code':
      return 'Pada gambar ini tidak ada kode lembar. Tidak ada yang dicatat. Potret seluruh halaman yang bertanda tangan, termasuk kode di kiri bawah; halaman tanpa kolom tanda tangan tidak berkode.'
    case 'marks_missing':
      return `Kotak hitam di sudut ${cornerList(refused.corners)} tidak terlihat, jadi baris tidak dapat diluruskan. Tidak ada yang dicatat. Potret lagi seluruh halaman sampai keempat sudutnya terlihat.`
  }
}

function cornerList(corners: readonly Corner[]): string {
  const words = corners.map((corner) => CORNER_WORDS[corner])
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} dan ${words.at(-1)}`
}

/** Why a picture could not even be looked at. */
export const PICTURE_REFUSALS = {
  too_large:
    'Berkas ini lebih besar dari 60 MB, jadi tidak dibuka. Tidak ada yang dicatat. Perkecil gambarnya, atau pindai dengan 200–300 dpi.',
  not_a_picture:
    'Berkas ini bukan gambar atau PDF yang dapat dibuka. Tidak ada yang dicatat. Pilih foto JPEG, PNG, atau WebP, atau hasil pindai PDF.',
} as const
export type PictureRefusal = keyof typeof PICTURE_REFUSALS

export function rowNumbersProblem(numbers: Extract<RowNumbers, { ok: false }>): string {
  switch (numbers.reason) {
    case 'empty':
      return ''
    case 'not_numbers':
      return 'Tulis nomor baris seperti 1-12, 15, 18 atau semua kecuali 3, 7.'
    case 'not_there':
      return `Baris ${numbers.rows.join(', ')} tidak ada di lembar ini.`
  }
}

/** "12 tanda tangan dicatat, 3 sudah tercatat sebelumnya." */
export function markedSentence({ written, already, left }: SheetsMarked, isPresence: boolean): string {
  const what = isPresence ? 'kehadiran' : 'tanda tangan'
  const parts = [written === 0 ? `Tidak ada ${what} baru` : `${thousands(written)} ${what} dicatat`]
  if (already > 0) parts.push(`${thousands(already)} sudah tercatat sebelumnya`)
  if (left > 0) parts.push(`${thousands(left)} baris bukan milik peserta`)
  return `${parts.join(', ')}.`
}
