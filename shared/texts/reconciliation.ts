/** What is said where the figures of an event do not agree: what it is, and what puts it right. */
import { INSTRUMENT_LABELS } from '../domain/events.ts'
import type { Difference, DifferenceKind, Way } from '../domain/reconciliation.ts'
import { dayAndDate } from '../domain/time-text.ts'
import { thousands } from '../domain/words.ts'

type About = Pick<Difference, 'kind' | 'day' | 'instrument' | 'unit' | 'count' | 'counted'>

const TITLES: Readonly<Record<DifferenceKind, (about: About) => string>> = {
  arrival_off_list: ({ count }) =>
    `${thousands(count)} orang tercatat hadir, tetapi tidak ada dalam daftar peserta`,
  arrival_off_days: ({ count }) =>
    `${thousands(count)} kehadiran tercatat pada tanggal di luar hari kegiatan`,
  pledge_without_presence: ({ count, instrument }) =>
    `${thousands(count)} orang tercatat berikrar${instrument === null ? '' : ` (${INSTRUMENT_LABELS[instrument]})`}, tetapi tidak tercatat hadir dan tidak menyusul`,
  more_reasons_than_missing: ({ count, unit }) =>
    `${unit === null || unit === '' ? 'Peserta tanpa OPD' : unit}: keterangan yang dilaporkan ${thousands(count)} lebih banyak daripada yang tidak hadir`,
  does_not_add_up: () => 'Diundang tidak sama dengan jumlah hadir, mewakili, dan tidak hadir',
  ways_disagree: ({ counted, day }) =>
    `Jumlah yang ${counted === 'invited' ? 'diundang' : 'hadir'}${day === null ? ' pada seluruh kegiatan' : ''} dihitung berbeda di beberapa tempat`,
  came_despite_reason: ({ count }) => `${thousands(count)} orang punya keterangan tidak hadir, tetapi datang`,
}

const REMEDIES: Readonly<Record<DifferenceKind, string>> = {
  arrival_off_list:
    'Kembalikan orangnya ke daftar peserta bila memang diundang, atau batalkan kehadirannya di Presensi.',
  arrival_off_days:
    'Tambahkan tanggal itu ke rincian kegiatan bila memang hari kegiatan, atau batalkan kehadirannya di Presensi.',
  pledge_without_presence:
    'Catat kehadirannya bila orangnya datang. Bila berikrar sesudahnya, tandai Menyusul lebih dahulu di Ikrar, lalu catat lagi ikrarnya; bila keliru, kembalikan ke Belum.',
  more_reasons_than_missing:
    'Perbaiki angka laporan OPD itu di Kekuatan barisan; mungkin ada yang dilaporkan sakit atau izin lalu datang.',
  does_not_add_up:
    'Lihat hal lain dalam daftar ini; bila tidak ada, pulihkan dari salinan terakhir yang cocok.',
  ways_disagree:
    'Lihat hal lain dalam daftar ini; bila tidak ada, pulihkan dari salinan terakhir yang cocok.',
  came_despite_reason:
    'Mereka dihitung hadir, karena kehadiran mengalahkan keterangan. Tidak ada yang perlu diubah.',
}

export const WAY_LABELS: Readonly<Record<Way | 'sum' | 'invited', string>> = {
  summary: 'Ringkasan presensi',
  attendance_list: 'Daftar hadir dan ekspor',
  by_unit: 'Hitungan per OPD',
  by_category: 'Hitungan per kategori',
  minutes: 'Notula',
  recap: 'Rekapitulasi',
  live_board: 'Pantauan langsung',
  sum: 'Hadir + mewakili + tidak hadir',
  invited: 'Diundang',
}

/** With the day where it is about one. */
export function differenceTitle(about: About): string {
  const title = TITLES[about.kind](about)
  return about.day === null ? title : `${title} · ${dayAndDate(about.day)}`
}

export function differenceRemedy({ kind }: Pick<Difference, 'kind'>): string {
  return REMEDIES[kind]
}
