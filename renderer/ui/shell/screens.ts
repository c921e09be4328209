/** The screens of an event in the order of the work, as the navigation and the search name them. */

export const EVENT_SCREENS = [
  {
    heading: 'Persiapan',
    screens: [
      { to: '/kegiatan/$eventId/rincian', label: 'Kegiatan' },
      { to: '/kegiatan/$eventId/peserta', label: 'Peserta' },
      { to: '/kegiatan/$eventId/surat', label: 'Surat & kartu' },
    ],
  },
  {
    heading: 'Hari-H',
    screens: [
      { to: '/kegiatan/$eventId/presensi', label: 'Presensi' },
      { to: '/kegiatan/$eventId/ikrar', label: 'Ikrar' },
      { to: '/kegiatan/$eventId/tanda-tangan', label: 'Tanda tangan' },
      { to: '/kegiatan/$eventId/catatan', label: 'Catatan' },
      { to: '/kegiatan/$eventId/meja', label: 'Meja & layar' },
    ],
  },
  {
    heading: 'Sesudah',
    screens: [
      { to: '/kegiatan/$eventId/lembar', label: 'Baca lembar' },
      { to: '/kegiatan/$eventId/notula', label: 'Notula' },
      { to: '/kegiatan/$eventId/dokumen', label: 'Dokumen' },
      { to: '/kegiatan/$eventId/ekspor', label: 'Rekap & ekspor' },
    ],
  },
] as const

/** Screens behind one of these, found by their name all the same. */
export const INNER_SCREENS = [
  { to: '/kegiatan/$eventId/presensi/pantauan', label: 'Pantauan kedatangan', within: 'Presensi' },
  { to: '/kegiatan/$eventId/presensi/barisan', label: 'Kekuatan barisan', within: 'Presensi' },
  { to: '/kegiatan/$eventId/naskah-akhir', label: 'Naskah akhir', within: 'Dokumen' },
  { to: '/kegiatan/$eventId/usb', label: 'Bawa ke USB', within: 'Meja & layar' },
  { to: '/kegiatan/$eventId/arsip', label: 'Arsip kegiatan', within: 'Rekap & ekspor' },
] as const

export type EventScreen = (typeof EVENT_SCREENS)[number]['screens'][number]

export const APP_SCREENS = [
  { to: '/', label: 'Semua kegiatan' },
  { to: '/rekap', label: 'Rekap' },
  { to: '/instansi', label: 'Instansi' },
  { to: '/naskah', label: 'Naskah' },
  { to: '/periksa', label: 'Periksa dokumen' },
  { to: '/pusat', label: 'Kirim ke pusat' },
  { to: '/salinan', label: 'Salinan' },
  { to: '/bantuan', label: 'Bantuan' },
] as const
