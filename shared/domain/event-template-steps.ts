/** The agendas of the five event templates. Minutes are proposals that the clerk changes. */

import type { AgendaStepKind, OfficialRole } from './events.ts'

export const EVENT_TEMPLATE_IDS = [
  'sosialisasi_deklarasi',
  'sosialisasi_asn',
  'deklarasi_komitmen',
  'pakta_integritas',
  'apel',
] as const
export type EventTemplateId = (typeof EVENT_TEMPLATE_IDS)[number]

/** One step of an agenda. Without a title of its own it goes by the label of its kind. */
export type TemplateStep = {
  kind: AgendaStepKind
  minutes: number
  title?: string
  /** Who does it; the official with this role is named once there is one. */
  role?: OfficialRole
  /** Who follows or takes part, in words. */
  follower?: string
}

const OPENING: readonly TemplateStep[] = [
  { kind: 'registrasi', minutes: 30 },
  { kind: 'pembukaan', minutes: 5, role: 'pembawa_acara' },
  { kind: 'indonesia_raya', minutes: 5, follower: 'seluruh peserta' },
  { kind: 'doa', minutes: 5, role: 'pembaca_doa' },
]

export const TEMPLATE_STEPS: Readonly<Record<EventTemplateId, readonly TemplateStep[]>> = {
  sosialisasi_deklarasi: [
    ...OPENING,
    { kind: 'laporan_panitia', minutes: 10, role: 'pelapor' },
    { kind: 'sambutan', minutes: 15, role: 'sambutan' },
    { kind: 'pembukaan_resmi', minutes: 10, role: 'pembuka' },
    { kind: 'materi', minutes: 30, title: 'Materi: Netralitas ASN dan kepala desa', role: 'narasumber' },
    { kind: 'materi', minutes: 30, title: 'Materi: Penegakan disiplin ASN', role: 'narasumber' },
    { kind: 'tanya_jawab', minutes: 30, role: 'moderator' },
    {
      kind: 'pembacaan_ikrar',
      minutes: 5,
      title: 'Pembacaan ikrar pegawai ASN',
      role: 'pembaca_ikrar',
      follower: 'seluruh pegawai ASN yang hadir',
    },
    {
      kind: 'pembacaan_ikrar',
      minutes: 5,
      title: 'Pembacaan ikrar kepala desa',
      role: 'pembaca_ikrar',
      follower: 'seluruh kepala desa yang hadir',
    },
    {
      kind: 'penandatanganan_bersama',
      minutes: 20,
      role: 'penandatangan',
      follower: 'pegawai ASN dan kepala desa',
    },
    { kind: 'penyerahan_foto', minutes: 5 },
    { kind: 'penutupan', minutes: 5, role: 'pembawa_acara' },
  ],
  sosialisasi_asn: [
    ...OPENING,
    { kind: 'sambutan', minutes: 10, role: 'sambutan' },
    { kind: 'pembukaan_resmi', minutes: 10, title: 'Sambutan dan pembukaan secara resmi', role: 'pembuka' },
    { kind: 'materi', minutes: 45, title: 'Materi: Netralitas ASN', role: 'narasumber' },
    { kind: 'tanya_jawab', minutes: 30, role: 'moderator' },
    {
      kind: 'pembacaan_ikrar',
      minutes: 5,
      role: 'pembaca_ikrar',
      follower: 'seluruh pegawai ASN yang hadir',
    },
    { kind: 'penyerahan_foto', minutes: 10, title: 'Foto bersama' },
    { kind: 'penutupan', minutes: 5, role: 'pembawa_acara' },
  ],
  deklarasi_komitmen: [
    ...OPENING,
    { kind: 'sambutan', minutes: 15, title: 'Sambutan Bawaslu', role: 'sambutan' },
    { kind: 'sambutan', minutes: 15, title: 'Sambutan kepala daerah', role: 'sambutan' },
    { kind: 'materi', minutes: 30, title: 'Materi: Netralitas ASN', role: 'narasumber' },
    {
      kind: 'pembacaan_ikrar',
      minutes: 5,
      role: 'pembaca_ikrar',
      follower: 'seluruh pegawai ASN yang hadir',
    },
    { kind: 'penandatanganan_ikrar', minutes: 10, role: 'penandatangan' },
    {
      kind: 'penandatanganan_deklarasi_damai',
      minutes: 20,
      role: 'penandatangan',
      follower: 'seluruh pegawai ASN yang hadir',
    },
    { kind: 'penyerahan_foto', minutes: 10 },
    { kind: 'penutupan', minutes: 5, role: 'pembawa_acara' },
  ],
  pakta_integritas: [
    ...OPENING,
    { kind: 'arahan', minutes: 15, title: 'Arahan kepala daerah', role: 'arahan' },
    {
      kind: 'materi',
      minutes: 30,
      title: 'Materi: Yang boleh dan yang tidak boleh, serta sanksi',
      role: 'narasumber',
    },
    { kind: 'tanya_jawab', minutes: 20, role: 'moderator' },
    {
      kind: 'pembacaan_ikrar',
      minutes: 5,
      role: 'pembaca_ikrar',
      follower: 'seluruh pegawai ASN yang hadir',
    },
    {
      kind: 'penandatanganan_pakta_integritas',
      minutes: 20,
      role: 'penandatangan',
      follower: 'seluruh kepala perangkat daerah',
    },
    { kind: 'penyerahan_foto', minutes: 10 },
    { kind: 'penutupan', minutes: 5, role: 'pembawa_acara' },
  ],
  apel: [
    { kind: 'registrasi', minutes: 30, title: 'Presensi di gerbang' },
    { kind: 'pembukaan', minutes: 5, title: 'Pasukan disiapkan dan penghormatan', role: 'pembawa_acara' },
    { kind: 'indonesia_raya', minutes: 5, follower: 'seluruh peserta apel' },
    { kind: 'arahan', minutes: 15, title: 'Amanat pembina apel', role: 'pimpinan_apel' },
    { kind: 'pembacaan_ikrar', minutes: 5, role: 'pembaca_ikrar' },
    { kind: 'pengucapan_bersama', minutes: 5, role: 'pembaca_ikrar', follower: 'seluruh peserta apel' },
    { kind: 'doa', minutes: 5, role: 'pembaca_doa' },
    {
      kind: 'penutupan',
      minutes: 5,
      title: 'Laporan, penghormatan, dan pembubaran pasukan',
      role: 'pembawa_acara',
    },
  ],
}
