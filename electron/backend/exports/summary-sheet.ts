/** Ringkasan: figures per day for all, per category, per unit, per session and door. */
import type { Event } from '#shared/contract/events.ts'
import { CATEGORY_LABELS } from '#shared/domain/category.ts'
import { ABSENCE_LABELS, ABSENCE_REASONS, UNEXPLAINED_LABEL } from '#shared/domain/muster.ts'
import type { CellToWrite, SheetToWrite } from '../spreadsheets/write/sheet-to-write.ts'
import { countByCategory, countByUnit, countPresent } from '../store/attendance.ts'
import type { ReadableDb } from '../store/db.ts'
import { musterSheet } from '../store/muster-sheet.ts'
import { countInvited } from '../store/participants.ts'
import { countRepresented } from '../store/substitutes.ts'
import { standSummary } from './visits.ts'

const COLUMNS = [
  ...['Hari', 'Kelompok', 'Nama kelompok', 'Diundang', 'Hadir', 'Tidak hadir', 'Persen hadir'],
  'Di antaranya diwakili',
  ...ABSENCE_REASONS.map((reason) => ABSENCE_LABELS[reason]),
  UNEXPLAINED_LABEL,
]

export function summarySheet(db: ReadableDb, event: Event, titles: string[]): SheetToWrite {
  return {
    ...{ name: 'Ringkasan', titles },
    columns: COLUMNS.map((header) => ({ header })),
    rows: event.days.flatMap(({ day }) => [
      allOf(db, event, day),
      ...groupsOf(db, event, day),
      ...standSummary(db, event, day),
    ]),
  }
}

/** Diundang = hadir + sakit + izin + cuti + dinas luar + tanpa keterangan. */
function allOf(db: ReadableDb, { id: eventId }: Event, day: string): CellToWrite[] {
  const invited = countInvited(db, eventId)
  const present = countPresent(db, eventId, day)
  const { reasons, unexplained } = musterSheet(db, eventId, day).total
  return [
    ...[day, 'Semua peserta', '', invited, ...turnout(present, invited)],
    ...[countRepresented(db, eventId, day), ...ABSENCE_REASONS.map((reason) => reasons[reason]), unexplained],
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
