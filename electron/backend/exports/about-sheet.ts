/** Tentang: what the file is, for whom it was made, when and by whom. */
import type { Event } from '#shared/contract/events.ts'
import type { ExportOptions } from '#shared/contract/exports.ts'
import { EXPORT_COLUMN_LABELS, shownColumns } from '#shared/domain/export-columns.ts'
import { EXPORT_PROFILE_LABELS, type ExportProfile } from '#shared/domain/export-profile.ts'
import { daysText, momentText } from '#shared/domain/time-text.ts'
import type { SheetToWrite } from '../spreadsheets/write/sheet-to-write.ts'

/** Why and when something leaves. `now` in UTC milliseconds. */
export type Occasion = { options: ExportOptions; operator: string; desk: string; now: number }

const MEANING: Readonly<Record<ExportProfile, string>> = {
  internal:
    'Memuat data pribadi lengkap untuk pertanggungjawaban. Simpan di tempat terkunci dan jangan diteruskan kepada umum (UU 27/2022).',
  public:
    'NIP, NIK, nomor HP, surel, kode, catatan, dan alasan tidak hadir tidak disertakan, jadi boleh dibagikan.',
}

export function aboutSheet(event: Event, { options, operator, desk, now }: Occasion): SheetToWrite {
  const columns = shownColumns(options.columns, options.profile, options.names)
  return {
    name: 'Tentang',
    columns: [
      { header: 'Hal', width: 18 },
      { header: 'Isi', width: 60 },
    ],
    rows: [
      ['Kegiatan', event.title],
      ['Hari, tanggal', daysText(event.days.map(({ day }) => day))],
      ['Profil', EXPORT_PROFILE_LABELS[options.profile]],
      ['Arti profil', MEANING[options.profile]],
      ['Kolom', columns.map((key) => EXPORT_COLUMN_LABELS[key]).join(', ')],
      ['Dibuat', momentText(now, event.zone)],
      ['Oleh', [operator, desk].filter((part) => part !== '').join(' · ') || '(tidak disebutkan)'],
    ],
  }
}
