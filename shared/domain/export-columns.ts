/** The columns of exported attendance: a row is somebody invited. */
import type { ExportProfile } from './export-profile.ts'
import { isShown } from './export-profile.ts'

export const EXPORT_COLUMN_KEYS = [
  ...([
    'number',
    'name',
    'nip',
    'nik',
    'idWritten',
    'rank',
    'position',
    'unit',
    'subUnit',
    'district',
  ] as const),
  ...(['village', 'category', 'gender', 'phone', 'email', 'seat', 'state', 'arrival', 'sessions'] as const),
  ...(['substitute', 'absence', 'pledge', 'shortCode', 'note'] as const),
]
export type ExportColumnKey = (typeof EXPORT_COLUMN_KEYS)[number]

/** `arrival` and `absence` are a column for every day, `sessions` one for every session. */
export const EXPORT_COLUMN_LABELS: Readonly<Record<ExportColumnKey, string>> = {
  number: 'No',
  name: 'Nama',
  nip: 'NIP',
  nik: 'NIK',
  idWritten: 'Nomor tertulis',
  rank: 'Pangkat/Golongan',
  position: 'Jabatan',
  unit: 'OPD/Instansi',
  subUnit: 'Unit kerja',
  district: 'Kecamatan',
  village: 'Desa/Kelurahan',
  category: 'Kategori',
  gender: 'L/P',
  phone: 'No. HP',
  email: 'Surel',
  seat: 'Kursi',
  state: 'Kehadiran',
  arrival: 'Jam hadir',
  sessions: 'Jam masuk sesi',
  substitute: 'Diwakili oleh',
  absence: 'Alasan tidak hadir',
  pledge: 'Ikrar',
  shortCode: 'Kode',
  note: 'Keterangan',
}

export const EXPORT_NAMES = ['full', 'masked', 'none'] as const
/** How names stand in a public export; an internal one has them in full. */
export type ExportNames = (typeof EXPORT_NAMES)[number]

/** Those of the columns that the profile may show, each once and in their order. */
export function shownColumns(
  columns: readonly ExportColumnKey[],
  profile: ExportProfile,
  names: ExportNames,
): ExportColumnKey[] {
  return [...new Set(columns)].filter(
    (key) => isShown(profile, key) && (key !== 'name' || profile === 'internal' || names !== 'none'),
  )
}

export type ColumnPreset = { id: string; name: string; columns: readonly ExportColumnKey[] }

/** Always there; those that users saved stand behind them. */
export const BUILT_IN_PRESETS: readonly ColumnPreset[] = [
  { id: 'lengkap', name: 'Lengkap', columns: EXPORT_COLUMN_KEYS },
  {
    ...{ id: 'spj', name: 'Lampiran SPJ' },
    columns: ['number', 'name', 'nip', 'rank', 'position', 'unit', 'state', 'arrival', 'substitute'],
  },
  {
    ...{ id: 'kehadiran', name: 'Kehadiran ringkas' },
    columns: ['number', 'name', 'position', 'unit', 'category', 'state', 'arrival'],
  },
  {
    ...{ id: 'desa', name: 'Desa dan kecamatan' },
    columns: ['number', 'name', 'position', 'district', 'village', 'state', 'arrival', 'pledge'],
  },
  {
    ...{ id: 'ikrar', name: 'Ikrar' },
    columns: ['number', 'name', 'nip', 'position', 'unit', 'state', 'pledge'],
  },
]
