/** Ringkasan: figures per day for all, per category, per unit, per session and door. */
import type { Event } from '#shared/contract/events.ts'
import { CATEGORY_LABELS } from '#shared/domain/category.ts'
import { ABSENCE_LABELS, ABSENCE_REASONS, UNEXPLAINED_LABEL } from '#shared/domain/muster.ts'
import type { DayFigures } from '#shared/domain/reconciliation.ts'
import type { CellToWrite, SheetToWrite } from '../spreadsheets/write/sheet-to-write.ts'
import { countByCategory, countByUnit } from '../store/attendance.ts'
import type { ReadableDb } from '../store/db.ts'
import { standSummary } from './visits.ts'

const COLUMNS = [
  ...['Hari', 'Kelompok', 'Nama kelompok', 'Diundang', 'Hadir', 'Tidak hadir', 'Persen hadir'],
  'Di antaranya diwakili',
  ...ABSENCE_REASONS.map((reason) => ABSENCE_LABELS[reason]),
  UNEXPLAINED_LABEL,
]

/** `figures` as the gate has found them to agree. */
export function summarySheet(
  db: ReadableDb,
  event: Event,
  figures: readonly DayFigures[],
  titles: string[],
): SheetToWrite {
  return {
    ...{ name: 'Ringkasan', titles },
    columns: COLUMNS.map((header) => ({ header })),
    rows: figures.flatMap((ofDay) => [
      allOf(ofDay),
      ...groupsOf(db, event, ofDay.day),
      ...standSummary(db, event, ofDay.day),
    ]),
  }
}

/** Diundang = hadir + sakit + izin + cuti + dinas luar + tanpa keterangan. */
function allOf({ day, invited, present, represented, reasons, unexplained }: DayFigures): CellToWrite[] {
  return [
    ...[day, 'Semua peserta', '', invited, ...turnout(present + represented, invited)],
    ...[represented, ...ABSENCE_REASONS.map((reason) => reasons[reason]), unexplained],
  ]
}

function groupsOf(db: ReadableDb, { id: eventId }: Event, day: string): CellToWrite[][] {
  return [
    ...countByCategory(db, eventId, day).map(({ category, present, invited }) => [
      ...[day, 'Kategori', CATEGORY_LABELS[category], invited, ...turnout(present, invited)],
    ]),
    ...countByUnit(db, eventId, day).map(({ label, present, invited }) => [
      ...[day, 'OPD/Instansi', label || '(tanpa OPD)', invited, ...turnout(present, invited)],
    ]),
  ]
}

function turnout(present: number, invited: number): [number, number, number] {
  return [present, invited - present, invited === 0 ? 0 : Math.round((present / invited) * 1000) / 10]
}
