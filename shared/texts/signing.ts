/** What is said when somebody comes to sign, by every screen on which people sign. */
import type { AcceptOutcome, OpenOutcome, SigningPurpose, StrokeOutcome } from '../contract/signing.ts'
import { clockAt, dayAndDate, momentText } from '../domain/time-text.ts'
import { INSTRUMENT_LABELS } from '../domain/events.ts'
import type { SignerHint } from '../domain/signing.ts'
import type { Zone } from '../domain/time.ts'
import { SCAN_WORDS } from './scan.ts'

/** The honest name of what is drawn, and where it is kept. */
export const SIGNING_PRIVACY =
  'Tanda tangan elektronik tidak tersertifikasi. Goresan, waktu, dan tekanannya hanya disimpan di dalam data kegiatan ini.'

export function purposeLabel(purpose: SigningPurpose): string {
  return purpose.kind === 'pledge'
    ? INSTRUMENT_LABELS[purpose.instrument]
    : `Daftar hadir ${dayAndDate(purpose.day)}`
}

/** Somebody who can't be put before the pad. */
export type NotOpened = Exclude<OpenOutcome, { kind: 'opened' }>

export const NOT_OPENED_WORDS: Readonly<Record<NotOpened['kind'], string>> = {
  ...SCAN_WORDS,
  already_signed: 'Sudah menandatangani',
  being_signed: 'Sedang di perangkat lain',
  not_meant: 'Naskah ini bukan untuknya',
}

/** What happened, and what to do now. */
export function notOpenedSentence(outcome: NotOpened, zone: Zone): string {
  switch (outcome.kind) {
    case 'already_signed':
      return `Tanda tangannya diterima ${momentText(outcome.at, zone)} di ${outcome.desk} dan tetap berlaku. Silakan lanjut ke orang berikutnya.`
    case 'being_signed':
      return `Sejak pukul ${clockAt(outcome.since, zone)} terbuka di ${outcome.desk}. Bila orangnya di sini, ambil alih; goresan yang belum diterima di sana tidak dipakai.`
    case 'not_meant':
      return 'Kategorinya tidak termasuk penanda tangan naskah ini. Pilih naskah lain, atau ubah penanda tangannya pada rincian kegiatan.'
    case 'unknown':
      return 'Kode ini tidak ada dalam kegiatan ini. Cari namanya, atau catat dahulu sebagai tamu baru di layar Presensi.'
    case 'other_event':
      return `Kartu ini untuk “${outcome.title}”. Cari namanya dalam daftar kegiatan ini.`
    case 'revoked':
      return `Kartu ini dicabut ${momentText(outcome.revokedAt, zone)}. Minta kartu yang baru, atau cari namanya.`
    case 'removed':
      return `Dihapus dari daftar ${momentText(outcome.removedAt, zone)}, jadi tidak dapat menandatangani. Tanyakan kepada panitia.`
    case 'paper_code':
      return 'Yang terbaca kode di kaki halaman surat. Pindai kode QR pribadi pada kartunya, atau cari namanya.'
    case 'sheet_code':
      return 'Yang terbaca kode lembar tanda tangan di kertas. Lembar dibaca di layar Baca lembar; di sini pindai kartu orangnya.'
    case 'not_a_code':
      return 'Yang terbaca bukan kode kartu peserta. Pindai sekali lagi kode QR pada kartunya, atau cari namanya.'
  }
}

/** Why a press on Terima did not accept yet; the signing goes on. */
export type Refusal =
  | Extract<AcceptOutcome, { kind: 'too_short' | 'too_small' | 'text_changed' | 'strokes_missing' }>['kind']
  | Extract<StrokeOutcome, { kind: 'full' }>['kind']

export const REFUSAL_SENTENCES: Readonly<Record<Refusal, string>> = {
  too_short:
    'Goresannya masih terlalu pendek untuk dikenali kembali. Teruskan, atau tekan Ulangi dan bubuhkan tanda tangan seperti biasa.',
  too_small: 'Tanda tangannya sangat kecil. Tekan Ulangi dan gunakan lebih banyak ruang di dalam bidang.',
  text_changed:
    'Naskahnya baru saja diubah panitia. Silakan baca naskah yang baru, lalu tanda tangani sekali lagi. Tanda tangan orang lain tidak berubah.',
  strokes_missing:
    'Goresan yang tersimpan berbeda dengan yang di layar ini. Periksa gambarnya, lalu tekan Terima sekali lagi.',
  full: 'Bidang tanda tangan sudah penuh, goresan terakhir tidak disimpan. Tekan Ulangi untuk memulai lagi.',
}

/** A signing that is over for this device without having been accepted here. */
export type SigningLost = Extract<
  AcceptOutcome,
  { kind: 'already_signed' | 'removed' | 'taken_over' | 'closed' }
>

export const LOST_WORDS: Readonly<Record<SigningLost['kind'], string>> = {
  already_signed: NOT_OPENED_WORDS.already_signed,
  removed: SCAN_WORDS.removed,
  taken_over: 'Dilanjutkan di perangkat lain',
  closed: 'Penandatanganan ini sudah ditutup',
}

export function lostSentence(lost: SigningLost, zone: Zone): string {
  if (lost.kind === 'already_signed' || lost.kind === 'removed') return notOpenedSentence(lost, zone)
  return lost.kind === 'taken_over'
    ? `${lost.desk} sudah mengambil alih. Goresan di layar ini tidak dipakai; tidak ada tanda tangan yang tercatat dua kali.`
    : 'Petugas sudah menutupnya atau beralih ke orang lain. Tidak ada yang tersimpan dari goresan di layar ini. Pindai kartunya sekali lagi untuk mengulang.'
}

/** For the operator; nobody is refused for it. */
export const HINT_SENTENCES: Readonly<Record<SignerHint, string>> = {
  declined: 'Tercatat menolak. Pastikan ia memang bersedia sekarang.',
  unable: 'Tercatat berhalangan. Tanda tangan ini menggantikan catatan itu.',
  signed: 'Sudah bertanda tangan basah. Tanda tangan gambar akan menjadi catatan terbarunya.',
  not_present: 'Belum tercatat hadir. Kehadirannya dicatat di layar Presensi.',
}
