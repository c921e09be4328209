/** What Periksa dokumen says: the word for every verdict, what it means, and what to do now. */
import type { CertifiedSignature, CheckedBy, PaperVerdict, UnknownReason } from '../contract/verification.ts'
import { certificateState } from '../domain/certificate.ts'
import { momentText } from '../domain/time-text.ts'
import type { Zone } from '../domain/time.ts'

export const VERDICT_WORDS: Readonly<Record<PaperVerdict['kind'], string>> = {
  genuine: 'Asli',
  outdated: 'Versi lama',
  changed: 'Diubah',
  unknown: 'Tidak dikenal',
}

const GENUINE: Readonly<Record<CheckedBy, string>> = {
  code: 'Kode ini dibuat di laptop panitia kegiatan ini dan tidak diubah. Isi surat tidak ada di dalam kode: cocokkan keterangan di bawah dengan lembar di tangan Anda.',
  short_code:
    'Kode pendek ini tercatat dalam daftar terbitan kegiatan ini. Cocokkan keterangan di bawah dengan lembar di tangan Anda; yang lebih kuat ialah memindai kode QR-nya.',
  file: 'Berkas ini persis seperti saat dibuat di laptop panitia; tidak ada bagian yang berubah.',
}

const CHANGED: Readonly<Record<CheckedBy, string>> = {
  code: 'Kode ini menyebut kegiatan yang dikenal, tetapi tanda tangan digitalnya tidak cocok: kode ini diubah atau dibuat pihak lain. Jangan dipakai; tanyakan kepada panitia.',
  short_code: 'Kode pendek ini tidak cocok. Jangan dipakai; tanyakan kepada panitia.',
  file: 'Berkas ini bersegel Ikrar, tetapi tidak sama lagi dengan saat dibuat: diubah, ditambah, disimpan ulang program lain, atau rusak di perjalanan. Jangan dipakai; minta berkas aslinya dari panitia.',
}

const UNKNOWN: Readonly<Record<UnknownReason, string>> = {
  not_a_code:
    'Yang terbaca bukan kode dokumen Ikrar. Pindai kode QR di sudut kanan bawah lembarnya, atau ketik dua belas huruf di sebelahnya.',
  mistyped: 'Kode pendek ini salah ketik. Bandingkan sekali lagi dengan yang tercetak di samping kode QR.',
  participant_code:
    'Ini kode peserta untuk presensi, bukan kode dokumen. Kode dokumen ada di sudut kanan bawah lembarnya.',
  sheet_code:
    'Ini kode lembar tanda tangan di kiri bawah, bukan kode keaslian. Kode keaslian ada di sudut kanan bawah lembar yang sama.',
  not_listed:
    'Kode pendek ini tidak ada dalam daftar terbitan yang dikenal laptop ini. Pindai kode QR-nya, atau ambil kunci pemeriksa terbaru dari panitia.',
  no_key:
    'Dokumen ini dari kegiatan yang kuncinya belum ada di laptop ini, jadi belum dapat diperiksa. Ambil kunci pemeriksa dari laptop panitianya, lalu periksa lagi.',
  newer_code:
    'Dokumen ini dibuat oleh Ikrar versi lebih baru, jadi belum dapat diperiksa. Pasang Ikrar versi terbaru, lalu periksa lagi.',
  not_a_pdf:
    'Berkas ini bukan PDF, jadi tidak ada yang dapat diperiksa. Pilih berkas PDF yang disimpan dari Ikrar, atau pindai kode QR pada lembar cetaknya.',
  no_seal:
    'PDF ini tidak bersegel Ikrar: dibuat program lain, hasil pindai, atau disimpan ulang. Pindai kode QR di kaki halamannya, atau minta berkas aslinya.',
  cut_off:
    'PDF ini terpotong sehingga segelnya tidak terbaca. Salin atau unduh sekali lagi dari sumbernya, lalu periksa lagi.',
  too_large: 'Berkas ini lebih besar dari 100 MB, jadi tidak diperiksa. Pindai kode QR di kaki halamannya.',
}

/** What was found and what to do now. */
export function verdictSentence(verdict: PaperVerdict): string {
  switch (verdict.kind) {
    case 'genuine': {
      const found = verdict.signatures.length === 0 ? GENUINE[verdict.by] : signedSentence(verdict.signatures)
      return verdict.issued === null ? `${found} ${notRecorded(verdict.isOurs)}` : found
    }
    case 'outdated': {
      const { newer, issued } = verdict
      const number = newer.number === '' ? '' : ` dengan nomor ${newer.number}`
      return `Dokumen ini asli, tetapi sudah terbit lagi dengan isi lain pada ${momentText(newer.at, issued.zone)}${number}. Pakai yang terbaru.`
    }
    case 'changed':
      return CHANGED[verdict.by]
    case 'unknown':
      return UNKNOWN[verdict.reason]
  }
}

function signedSentence(signatures: readonly CertifiedSignature[]): string {
  const names = signatures.map(({ certificate }) => certificate.name).join('; ')
  return `Isi berkas ini persis seperti saat dibuat di laptop panitia, lalu ditandatangani secara digital oleh ${names}. Sesudah itu tidak ada yang berubah. Keabsahan sertifikatnya diperiksa oleh pembaca PDF.`
}

/** "20 November 2026 10.05 WITA, sertifikat dari …, di Kupang, alasan: …" */
export function signatureSentence(signature: CertifiedSignature, zone: Zone): string {
  const { at, reason, place, certificate } = signature
  const isOutside = certificateState(certificate, at) !== 'valid'
  return [
    `${momentText(at, zone)} menurut jam laptop yang dipakai`,
    `sertifikat dari ${certificate.issuer}`,
    ...(place === '' ? [] : [`di ${place}`]),
    ...(reason === '' ? [] : [`alasan: ${reason}`]),
    ...(isOutside ? ['sertifikat tidak berlaku pada saat itu'] : []),
  ].join(', ')
}

function notRecorded(isOurs: boolean): string {
  return isOurs
    ? 'Di laptop ini belum tercatat dicetak atau disimpan.'
    : 'Daftar terbitan yang dibawa kuncinya belum memuat dokumen ini; minta kunci pemeriksa terbaru bila perlu.'
}

/** "Dicetak 20 November 2026 10.05 WITA di Meja 1, seluruhnya 2 kali" */
export function issueSentence(issue: {
  at: number
  zone: Zone
  way: 'print' | 'save'
  desk: string
  times: number
}): string {
  const way = issue.way === 'print' ? 'Dicetak' : 'Disimpan sebagai PDF'
  const desk = issue.desk === '' ? '' : ` di ${issue.desk}`
  const times = issue.times > 1 ? `, seluruhnya ${issue.times} kali` : ''
  return `${way} ${momentText(issue.at, issue.zone)}${desk}${times}`
}
