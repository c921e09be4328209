/** What a rehearsal found, in a sentence, and what to do about it. */
import type { RehearsalCheck } from '../contract/rehearsal.ts'
import {
  type ClockFacts,
  type CopiesFacts,
  type PrinterFacts,
  type RehearsalFacts,
  rehearsalVerdict,
  type RehearsalStation,
  type RehearsalVerdict,
  RULER_MM,
  scaleOf,
  type ScannerFacts,
} from '../domain/rehearsal.ts'
import { thousands } from '../domain/words.ts'

export const STATION_WORDS: Readonly<Record<RehearsalStation, string>> = {
  arrivals: 'Kedatangan di pintu',
  scanner: 'Pemindai',
  camera: 'Kamera',
  printer: 'Pencetak',
  disk: 'Ruang penyimpanan',
  copies: 'Salinan kedua',
  clock: 'Jam laptop',
  sound: 'Suara',
}

export const VERDICT_WORDS: Readonly<Record<RehearsalVerdict, string>> = {
  good: 'Baik',
  attention: 'Perlu perhatian',
  bad: 'Harus dibetulkan',
}

/** `found` says what was seen, `next` what to do; '' where nothing is to be done. */
export type Finding = { found: string; next: string }

export function findingOf(facts: RehearsalFacts): Finding {
  switch (facts.station) {
    case 'arrivals':
      return {
        found: `${thousands(facts.people)} orang dalam ${duration(facts.seconds)}: ${thousands(Math.round(facts.perMinute))} orang per menit, jawaban tengah ${ms(facts.medianMs)}, 95 % di bawah ${ms(facts.p95Ms)}, terlama ${ms(facts.slowestMs)}. Kartu kembar di dua meja: ${facts.doubles.caught} dari ${facts.doubles.tried} tertahan. Dibatalkan lalu dicatat lagi: ${facts.undos.right} dari ${facts.undos.tried} benar. Hitungan akhir ${facts.countsAgree ? 'cocok' : 'tidak cocok'}.`,
        next: arrivalsStep(facts),
      }
    case 'scanner':
      return { found: scannerFound(facts), next: scannerStep(facts) }
    case 'camera':
      return cameraFinding(facts)
    case 'printer':
      return {
        found: `${facts.paper}: garis A ${number(facts.acrossMm)} mm dari ${RULER_MM.across}, garis B ${number(facts.downMm)} mm dari ${RULER_MM.down}, tepi yang tidak tercetak sampai ${number(facts.hiddenMm)} mm, ${facts.codesRead} dari 3 kode terbaca.`,
        next: printerStep(facts),
      }
    case 'disk':
      return diskFinding(facts.freeMb)
    case 'copies':
      return COPIES[facts.second]
    case 'clock':
      return { found: clockFound(facts), next: clockStep(facts) }
    case 'sound':
      return facts.isHeard
        ? { found: 'Keempat suara terdengar.', next: '' }
        : {
            found: 'Suara tidak terdengar.',
            next: 'Besarkan suara laptop atau pasang pengeras suara. Tanpa suara presensi tetap jalan: warna dan kata di layar cukup.',
          }
  }
}

/** One line for the whole rehearsal. */
export function rehearsalSummary(
  checks: readonly RehearsalCheck[],
  stations: readonly RehearsalStation[],
): string {
  const missing = stations.filter((station) => !checks.some(({ facts }) => facts.station === station))
  const bad = checks.filter(({ verdict }) => verdict === 'bad').length
  const attention = checks.filter(({ verdict }) => verdict === 'attention').length
  const parts = [
    bad > 0 ? `${bad} harus dibetulkan` : '',
    attention > 0 ? `${attention} perlu perhatian` : '',
    missing.length > 0 ? `${missing.length} belum diperiksa` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'Semua pos baik. Kegiatan siap dimulai.' : `${parts.join(', ')}.`
}

function arrivalsStep(facts: Extract<RehearsalFacts, { station: 'arrivals' }>): string {
  const verdict = rehearsalVerdict(facts)
  if (verdict === 'good') return ''
  if (verdict === 'bad')
    return 'Jangan pakai laptop ini untuk kegiatan sebelum diperiksa. Simpan laporan ini dan ulangi di laptop lain.'
  return 'Laptop ini lambat menyimpan. Tutup program lain, pasang pengisi daya, dan pastikan data ada di penyimpanan laptop, bukan di USB.'
}

const LAYOUTS: Readonly<Record<ScannerFacts['layout'], string>> = {
  us: '',
  german: 'tata letak Jerman (Y dan Z tertukar)',
  french: 'tata letak Prancis (A dan Q tertukar)',
  other: 'tata letak yang tidak dikenal',
}

function scannerFound(facts: ScannerFacts): string {
  const parts = [
    facts.isRight ? 'Kode terbaca benar' : 'Kode tidak terbaca benar',
    `${Math.round(facts.gapMs)} ms per huruf`,
    LAYOUTS[facts.layout],
    facts.capsLock ? 'Caps Lock menyala (tidak berpengaruh)' : '',
    facts.prefix === '' ? '' : `awalan “${facts.prefix}”`,
    facts.suffix === '' ? '' : `akhiran “${facts.suffix}”`,
    facts.end === 'none' ? 'tanpa Enter' : facts.end === 'tab' ? 'diakhiri Tab' : 'diakhiri Enter',
    facts.times > 1 ? `terbaca ${facts.times} kali` : '',
  ]
  return `${parts.filter((part) => part !== '').join(', ')}.`
}

/** The names are those of the setting sheets that lie in the boxes of scanners. */
function scannerStep(facts: ScannerFacts): string {
  const steps = [
    facts.altCodes ? 'matikan “ALT mode” (Universal/ALT code)' : '',
    facts.layout === 'us' ? '' : 'pilih papan ketik Amerika (USA keyboard)',
    facts.gapMs > 30 ? 'pilih jeda antarhuruf 0 (inter-character delay: none)' : '',
    facts.prefix === '' ? '' : 'hapus awalan (clear prefix, matikan AIM/Code ID)',
    facts.suffix === '' ? '' : 'hapus akhiran selain Enter (clear suffix)',
    facts.end === 'none' ? 'tambahkan Enter di akhir (add CR suffix)' : '',
    facts.times > 1 ? 'pilih baca sekali (single scan, same-symbol timeout panjang)' : '',
  ].filter((step) => step !== '')
  if (steps.length > 0) return `Pada lembar setelan pemindai: ${steps.join('; ')}. Lalu pindai sekali lagi.`
  return facts.isRight
    ? ''
    : 'Bersihkan kaca pemindai, dekatkan ke layar, atau cetak kodenya. Lalu pindai sekali lagi.'
}

function cameraFinding({
  hasPicture,
  isRead,
  widthPx,
  heightPx,
}: Extract<RehearsalFacts, { station: 'camera' }>): Finding {
  if (!hasPicture)
    return {
      found: 'Kamera tidak memberi gambar.',
      next: 'Pasang kamera, buka penutupnya, dan izinkan kamera dalam setelan sistem. Pemindai USB tetap dapat dipakai.',
    }
  const size = `Gambar ${widthPx} × ${heightPx} piksel`
  return isRead
    ? { found: `${size}, kode terbaca.`, next: '' }
    : {
        found: `${size}, kode belum terbaca.`,
        next: 'Tambah cahaya, bersihkan lensa, dekatkan kode sampai sepertiga gambar.',
      }
}

function printerStep(facts: PrinterFacts): string {
  const scale = scaleOf(facts)
  const steps = [
    scale === 'small' ? 'pilih skala 100 % (Actual size), bukan “Fit” atau “Shrink”' : '',
    scale === 'large' ? 'pilih skala 100 % (Actual size), bukan “Fill”' : '',
    scale === 'right'
      ? ''
      : `pastikan kertas ${facts.paper === 'F4' ? 'F4/Folio 215 × 330 mm' : 'A4 210 × 297 mm'} dipilih di pencetak dan di baki`,
    facts.hiddenMm > 8
      ? 'pilih margin terkecil; yang lebih dekat ke tepi dari angka itu tidak akan tercetak'
      : '',
    facts.codesRead < 3 ? 'pilih mutu cetak normal (bukan draf) dan ganti tinta yang pucat' : '',
  ].filter((step) => step !== '')
  return steps.length === 0
    ? ''
    : `Di jendela cetak: ${steps.join('; ')}. Cetak lagi halaman ini dan ukur lagi.`
}

function diskFinding(freeMb: number | null): Finding {
  if (freeMb === null)
    return {
      found: 'Ruang kosong tidak dapat dibaca.',
      next: 'Lihat ruang kosong di pengelola berkas; sisakan paling sedikit 500 MB.',
    }
  const found = `Ruang kosong ${thousands(freeMb)} MB.`
  if (freeMb < 200)
    return { found, next: 'Kosongkan ruang sekarang: di bawah 200 MB impor dan salinan ditolak.' }
  return { found, next: freeMb < 500 ? 'Kosongkan ruang sampai paling sedikit 500 MB sebelum kegiatan.' : '' }
}

const COPIES: Readonly<Record<CopiesFacts['second'], Finding>> = {
  none: {
    found: 'Belum ada folder salinan kedua.',
    next: 'Pasang USB dan pilih sebagai folder kedua di layar Salinan. Bila laptop rusak, kegiatan berlanjut dari USB itu.',
  },
  missing: {
    found: 'Folder salinan kedua tidak terpasang.',
    next: 'Pasang kembali USB-nya, atau pilih folder lain di layar Salinan.',
  },
  failed: {
    found: 'Salinan terakhir tidak sampai ke folder kedua.',
    next: 'Buka layar Salinan; sebabnya disebut di sana. Ganti USB bila perlu.',
  },
  ready: { found: 'Folder salinan kedua terpasang dan dapat ditulisi.', next: '' },
}

function clockFound({
  laptopOffsetMinutes,
  eventOffsetMinutes,
  behindMinutes,
  differsMinutes,
}: ClockFacts): string {
  const parts = [
    laptopOffsetMinutes === eventOffsetMinutes
      ? 'Zona waktu laptop sama dengan zona kegiatan'
      : `Zona waktu laptop UTC${offset(laptopOffsetMinutes)}, kegiatan UTC${offset(eventOffsetMinutes)}`,
    behindMinutes > 1 ? `jam mundur ${duration(behindMinutes * 60)} dari catatan terakhir` : '',
    differsMinutes === null
      ? 'belum dibandingkan dengan HP'
      : Math.abs(differsMinutes) <= 1
        ? 'sama dengan HP'
        : `berbeda ${duration(Math.abs(differsMinutes) * 60)} dari HP`,
  ]
  return `${parts.filter((part) => part !== '').join(', ')}.`
}

function clockStep(facts: ClockFacts): string {
  const { laptopOffsetMinutes, eventOffsetMinutes, behindMinutes, differsMinutes } = facts
  const steps = [
    behindMinutes > 1 || Math.abs(differsMinutes ?? 0) > 1 ? 'Setel jam dan tanggal laptop menurut HP.' : '',
    laptopOffsetMinutes === eventOffsetMinutes
      ? ''
      : 'Setel zona waktu laptop. Jam dalam dokumen tetap benar, tetapi jam di layar laptop menyesatkan.',
    differsMinutes === null ? 'Bandingkan jam laptop dengan jam HP.' : '',
  ]
  return steps.filter((step) => step !== '').join(' ')
}

function offset(minutes: number): string {
  return `${minutes < 0 ? '-' : '+'}${number(Math.abs(minutes) / 60)}`
}

function duration(seconds: number): string {
  if (seconds < 90) return `${number(Math.round(seconds * 10) / 10)} detik`
  const minutes = Math.round(seconds / 60)
  return minutes < 180 ? `${minutes} menit` : `${thousands(Math.round(minutes / 60))} jam`
}

function ms(value: number): string {
  return value < 10 ? `${number(Math.round(value * 10) / 10)} ms` : `${thousands(Math.round(value))} ms`
}

/** With a comma, as everywhere. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100).replace('.', ',')
}
