/** Perlu diputuskan: what happened, what each desk saw, and what can be decided. */
import type { Conflict, ConflictSide } from '../contract/conflicts.ts'
import type { ConflictKind, Sight, Verdict } from '../domain/conflict.ts'
import { momentText } from '../domain/time-text.ts'
import type { Zone } from '../domain/time.ts'

export const CONFLICT_TITLES: Readonly<Record<ConflictKind, string>> = {
  revoked_card: 'Kartu yang sudah diganti dipindai di meja lain',
  removed_person: 'Orang yang sudah dihapus dari daftar dipindai di meja lain',
  unknown_card: 'Kartu yang tidak dikenal disimpan di meja lain',
  undone_elsewhere: 'Dibatalkan di laptop, tercatat hadir di meja lain',
  in_person_or_represented: 'Tercatat datang sendiri dan diwakili',
  other_substitute: 'Dua orang tercatat mewakili undangan yang sama',
  guest_like_listed: 'Tamu yang diketik bernama sama dengan yang sudah terdaftar',
  implausible_clock: 'Jam perangkat tidak masuk akal',
  after_archiving: 'Terkirim setelah kegiatan diarsipkan',
}

export const CONFLICT_SENTENCES: Readonly<Record<ConflictKind, string>> = {
  revoked_card:
    'Perangkat itu sedang tidak terhubung, jadi belum tahu bahwa kartunya diganti. Putuskan apakah pemegang kartu memang orangnya.',
  removed_person:
    'Perangkat itu sedang tidak terhubung, jadi belum tahu bahwa orang ini dihapus dari daftar. Bila diputuskan hadir, ia masuk daftar lagi.',
  unknown_card:
    'Laptop ini tidak mengenal kartunya. Bila orangnya diketahui, pilih namanya; bila tidak ada yang masuk, biarkan.',
  undone_elsewhere:
    'Saat kehadiran dibatalkan, laptop belum tahu bahwa meja lain juga mencatatnya. Putuskan apakah orang ini hadir.',
  in_person_or_represented:
    'Meja-meja itu tidak saling terhubung saat mencatat. Putuskan siapa yang sebenarnya hadir.',
  other_substitute:
    'Yang tercatat lebih dulu tetap berlaku. Bila wakil yang diketik di perangkat itulah yang datang, pilih Diwakili.',
  guest_like_listed:
    'Tamu itu sudah dihitung hadir. Bila orangnya sama, datanya digabung dan kehadirannya dihitung satu kali; bila berbeda, keduanya tetap di daftar.',
  implausible_clock:
    'Kehadirannya dihitung pada saat diterima laptop. Kedua waktu tetap tersimpan; biarkan bila orangnya memang hadir.',
  after_archiving:
    'Pindaiannya tersimpan, tetapi belum dihitung. Buka kembali kegiatan dari arsip untuk memutuskannya.',
}

const VERDICT_LABELS: Readonly<Record<Verdict, string>> = {
  present: 'Hadir sendiri',
  represented: 'Diwakili',
  absent: 'Tidak hadir',
  as_is: 'Sudah benar begini',
}

const OF_TYPED_GUEST: Readonly<Partial<Record<Verdict, string>>> = {
  present: 'Orang yang sama',
  as_is: 'Dua orang berbeda',
}

export function verdictLabel(kind: ConflictKind, verdict: Verdict): string {
  const own = kind === 'guest_like_listed' ? OF_TYPED_GUEST[verdict] : undefined
  return own ?? VERDICT_LABELS[verdict]
}

export const COUNTS_LABELS: Readonly<Record<Conflict['counts'], string>> = {
  present: 'dihitung hadir',
  represented: 'dihitung diwakili',
  absent: 'dihitung tidak hadir',
}

const SIGHTS: Readonly<Record<Sight, string>> = {
  welcome: 'Dipindai, disambut hadir',
  already: 'Dipindai, sudah tercatat hadir',
  refused: 'Dipindai, ditolak',
  saved: 'Dipindai tanpa laptop: kartu asli',
  repeated: 'Dipindai lagi di perangkat yang sama',
  unlisted: 'Dipindai tanpa laptop: kartu tidak dikenali',
  not_a_code: 'Terbaca bukan kode peserta',
  nothing: 'Dipindai; halaman tertutup sebelum ada hasil',
  noted: 'Dicatat hadir',
  represented: 'Dicatat diwakili',
  guest: 'Diketik sebagai tamu',
  listed: 'Terdaftar',
  undone: 'Kehadiran dibatalkan',
  card_withdrawn: 'Kartu diganti',
  taken_off_list: 'Dihapus dari daftar',
}

export function sightWords({ saw, name }: Pick<ConflictSide, 'saw' | 'name'>): string {
  if (name === '') return SIGHTS[saw]
  return saw === 'guest' || saw === 'listed' ? `${SIGHTS[saw]}: ${name}` : `${SIGHTS[saw]} oleh ${name}`
}

/** Offered, so that nobody has to type in a queue. */
export const USUAL_REASONS: Readonly<Record<Verdict, readonly string[]>> = {
  present: ['Dikenali panitia', 'Ada di tempat', 'Identitas diperiksa'],
  represented: ['Wakil ada di tempat', 'Surat tugas diperiksa'],
  absent: ['Kartu dipakai orang lain', 'Salah pindai', 'Tidak ada di tempat'],
  as_is: ['Sudah diperiksa', 'Tidak ada yang masuk'],
}

/** What the own clock of a device showed; one at its factory setting may show anything. */
export function deviceMoment(deviceAt: number, zone: Zone): string {
  const year = new Date(deviceAt).getUTCFullYear()
  return year > 1900 && year < 9999 ? momentText(deviceAt, zone) : 'tidak terbaca'
}
