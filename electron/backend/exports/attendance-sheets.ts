/** Attendance as sheets: everybody invited, a summary, every entry, and what the file is. */
import type { Event } from '#shared/contract/events.ts'
import type { ExportOptions } from '#shared/contract/exports.ts'
import { byAlphabet } from '#shared/domain/alphabet.ts'
import type { DayFigures } from '#shared/domain/reconciliation.ts'
import { daysText, momentText } from '#shared/domain/time-text.ts'
import { deviceMoment } from '#shared/texts/conflicts.ts'
import type { CellToWrite, SheetToWrite } from '../spreadsheets/write/sheet-to-write.ts'
import type { ReadableDb } from '../store/db.ts'
import { exportEntries, type ExportEntry, exportPeople, listExportOrder } from '../store/export-rows.ts'
import { aboutSheet, type Occasion } from './about-sheet.ts'
import { type PersonColumns, personColumns } from './person-columns.ts'
import { summarySheet } from './summary-sheet.ts'
import { visitSheet } from './visits.ts'

/** Called for every person written. */
export type OnPerson = () => void

export function attendanceSheets(
  db: ReadableDb,
  event: Event,
  occasion: Occasion,
  figures: readonly DayFigures[],
  onPerson: OnPerson,
): SheetToWrite[] {
  const { options } = occasion
  const titles = titlesOf(event)
  const lists = listSheets(db, event, options, onPerson)
  return [
    ...lists,
    summarySheet(db, event, figures, titles),
    // Who stood at which desk and why something was undone concerns nobody outside.
    ...(options.profile === 'internal' ? [logSheet(db, event), ...visitSheet(db, event, titles)] : []),
    aboutSheet(event, occasion),
  ]
}

/** One list of all, or one of each unit in the order of the alphabet, those without one last. */
export function listSheets(
  db: ReadableDb,
  event: Event,
  options: ExportOptions,
  onPerson: OnPerson,
): SheetToWrite[] {
  const order = listExportOrder(db, event.id)
  const { headers, cells } = personColumns(db, event, options)
  const columns = headers.map((header) => ({ header }))
  const sheet = (name: string, people: typeof order, unit: string): SheetToWrite => ({
    ...{ name, columns },
    titles: [...titlesOf(event), ...(unit === '' ? [] : [unit])],
    rows: peopleRows(
      db,
      people.map(({ id }) => id),
      cells,
      onPerson,
    ),
  })
  if (options.sheets === 'one' || order.length === 0) return [sheet('Daftar hadir', order, '')]
  return [...Map.groupBy(order, ({ unit }) => unit)]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || byAlphabet(a, b))
    .map(([unit, people]) => [unit === '' ? 'Tanpa OPD' : unit, people] as const)
    .map(([unit, people]) => sheet(unit, people, unit))
}

function* peopleRows(
  db: ReadableDb,
  ids: readonly string[],
  cells: PersonColumns['cells'],
  onPerson: OnPerson,
): Generator<CellToWrite[]> {
  let number = 0
  for (const person of exportPeople(db, ids)) {
    yield cells(person, (number += 1))
    onPerson()
  }
}

function titlesOf(event: Event): string[] {
  return [
    event.title,
    [daysText(event.days.map((day) => day.day)), event.venue].filter((part) => part !== '').join(' · '),
  ]
}

/** Every entry in the order in which it was made. */
function logSheet(db: ReadableDb, event: Event): SheetToWrite {
  const columns = ['Waktu', 'Catatan', 'Nama', 'OPD/Instansi', 'Hari', 'Meja', 'Cara', 'Alasan', 'Dibatalkan']
  // Of what a device kept while it could not reach the laptop.
  columns.push('Jam perangkat', 'Diterima laptop')
  return {
    name: 'Log',
    titles: titlesOf(event),
    columns: columns.map((header) => ({ header })),
    rows: logRows(db, event),
  }
}

function* logRows(db: ReadableDb, event: Event): Generator<CellToWrite[]> {
  for (const entry of exportEntries(db, event.id)) yield logRow(entry, event)
}

const METHODS: Readonly<Record<string, string>> = {
  ticket: 'Pindai QR',
  short_code: 'Kode ketik',
  search: 'Cari nama',
  walk_in: 'Tamu baru',
  merge: 'Gabungan data ganda',
  undo: 'Pembatalan',
}

function logRow(entry: ExportEntry, { zone }: Event): CellToWrite[] {
  return [
    momentText(entry.at, zone),
    entry.kind === 'arrive' ? 'Hadir' : 'Kehadiran dibatalkan',
    entry.name,
    entry.unit,
    entry.day,
    entry.desk,
    METHODS[entry.method] ?? entry.method,
    entry.reason,
    entry.undone ? 'Ya' : '',
    entry.deviceAt === null ? '' : deviceMoment(entry.deviceAt, zone),
    entry.receivedAt === null ? '' : momentText(entry.receivedAt, zone),
  ]
}
