/**
 * What an event (kegiatan) is made of: the closed lists a clerk chooses from, with the words
 * that stand on screen and on paper. `event` here always means the sosialisasi or deklarasi.
 */

export const EVENT_KINDS = [
  'sosialisasi',
  'sosialisasi_deklarasi',
  'deklarasi_komitmen',
  'apel',
  'rakor',
  'pakta_integritas',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

export const EVENT_KIND_LABELS: Readonly<Record<EventKind, string>> = {
  sosialisasi: 'Sosialisasi',
  sosialisasi_deklarasi: 'Sosialisasi dan Deklarasi',
  deklarasi_komitmen: 'Deklarasi/Komitmen Bersama',
  apel: 'Apel/Upacara',
  rakor: 'Rapat Koordinasi',
  pakta_integritas: 'Penandatanganan Pakta Integritas',
}

export const AGENDA_STEP_KINDS = [
  'registrasi',
  'pembukaan',
  'indonesia_raya',
  'doa',
  'laporan_panitia',
  'sambutan',
  'arahan',
  'pembukaan_resmi',
  'materi',
  'tanya_jawab',
  'pembacaan_ikrar',
  'pengucapan_bersama',
  'penandatanganan_ikrar',
  'penandatanganan_bersama',
  'penandatanganan_pakta_integritas',
  'penandatanganan_deklarasi_damai',
  'penyerahan_foto',
  'istirahat',
  'penutupan',
  'lainnya',
] as const
export type AgendaStepKind = (typeof AGENDA_STEP_KINDS)[number]

export const AGENDA_STEP_LABELS: Readonly<Record<AgendaStepKind, string>> = {
  registrasi: 'Registrasi peserta',
  pembukaan: 'Pembukaan',
  indonesia_raya: 'Menyanyikan lagu kebangsaan Indonesia Raya',
  doa: 'Pembacaan doa',
  laporan_panitia: 'Laporan panitia',
  sambutan: 'Sambutan',
  arahan: 'Arahan',
  pembukaan_resmi: 'Pembukaan secara resmi',
  materi: 'Penyampaian materi',
  tanya_jawab: 'Tanya jawab',
  pembacaan_ikrar: 'Pembacaan ikrar',
  pengucapan_bersama: 'Pengucapan ikrar bersama',
  penandatanganan_ikrar: 'Penandatanganan ikrar oleh perwakilan',
  penandatanganan_bersama: 'Penandatanganan bersama',
  penandatanganan_pakta_integritas: 'Penandatanganan pakta integritas',
  penandatanganan_deklarasi_damai: 'Penandatanganan deklarasi damai',
  penyerahan_foto: 'Penyerahan naskah dan foto bersama',
  istirahat: 'Istirahat',
  penutupan: 'Penutupan',
  lainnya: 'Acara lain',
}

/** What an official does at the event. One person may hold several roles. */
export const OFFICIAL_ROLES = [
  'pembuka',
  'sambutan',
  'arahan',
  'pelapor',
  'narasumber',
  'moderator',
  'pembawa_acara',
  'pembaca_doa',
  'pembaca_ikrar',
  'pimpinan_apel',
  'pimpinan_rapat',
  'penandatangan',
  'saksi',
  'notulis',
  'penanggung_jawab',
] as const
export type OfficialRole = (typeof OFFICIAL_ROLES)[number]

export const OFFICIAL_ROLE_LABELS: Readonly<Record<OfficialRole, string>> = {
  pembuka: 'Pembuka acara secara resmi',
  sambutan: 'Pemberi sambutan',
  arahan: 'Pemberi arahan',
  pelapor: 'Pelapor (ketua panitia)',
  narasumber: 'Narasumber',
  moderator: 'Moderator',
  pembawa_acara: 'Pembawa acara',
  pembaca_doa: 'Pembaca doa',
  pembaca_ikrar: 'Pembaca ikrar',
  pimpinan_apel: 'Pembina apel/inspektur upacara',
  pimpinan_rapat: 'Pimpinan rapat',
  penandatangan: 'Penandatangan naskah',
  saksi: 'Saksi',
  notulis: 'Notulis',
  penanggung_jawab: 'Penanggung jawab kegiatan',
}

/** Written before the office: "Plt. Kepala Dinas …". '' is a definitive official. */
export const OFFICE_PREFIXES = ['', 'Pj.', 'Pjs.', 'Plt.', 'Plh.'] as const
export type OfficePrefix = (typeof OFFICE_PREFIXES)[number]

/** "Pj." is Penjabat, never "Pejabat". */
export const OFFICE_PREFIX_LABELS: Readonly<Record<OfficePrefix, string>> = {
  '': 'Definitif',
  'Pj.': 'Penjabat',
  'Pjs.': 'Penjabat Sementara',
  'Plt.': 'Pelaksana Tugas',
  'Plh.': 'Pelaksana Harian',
}

/** Whom an event is meant for, to choose from; a clerk may write others. */
export const TARGET_PARTICIPANTS = [
  'Pegawai ASN',
  'Pegawai ASN dan Non ASN',
  'Kepala desa',
  'Perangkat desa',
  'Badan Permusyawaratan Desa',
  'Lurah',
  'Camat',
  'Kepala perangkat daerah',
  'Staf ahli dan asisten',
  'Direksi badan usaha milik daerah',
  'Anggota DPRD',
  'Forkopimda',
  'KPU dan Bawaslu',
] as const

/** What can be signed at an event; one event may have several, each with its own signatories. */
export const INSTRUMENT_KINDS = [
  'ikrar_asn',
  'ikrar_kepala_desa',
  'komitmen_bersama',
  'pakta_integritas',
  'deklarasi_damai',
] as const
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number]

export const INSTRUMENT_LABELS: Readonly<Record<InstrumentKind, string>> = {
  ikrar_asn: 'Ikrar netralitas pegawai ASN',
  ikrar_kepala_desa: 'Ikrar netralitas kepala desa',
  komitmen_bersama: 'Komitmen bersama',
  pakta_integritas: 'Pakta integritas',
  deklarasi_damai: 'Deklarasi damai',
}
