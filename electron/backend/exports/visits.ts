/** Sessions and doors in the spreadsheet of the attendance. */
import type { Event } from '#shared/contract/events.ts'
import type { VisitEntry } from '#shared/contract/sessions.ts'
import { momentText } from '#shared/domain/time-text.ts'
import { toLocal } from '#shared/domain/time.ts'
import type { CellToWrite, SheetToWrite } from '../spreadsheets/write/sheet-to-write.ts'
import type { ReadableDb } from '../store/db.ts'
import { listSessionTurnouts } from '../store/session-turnout.ts'
import { countByDoor, countVisits, listFirstEntries, listVisits } from '../store/visits.ts'

export type SessionColumns = { headers: string[]; cells: (participantId: string) => CellToWrite[] }

/** One column for every session: when each person first came in. */
export function sessionColumns(db: ReadableDb, event: Event): SessionColumns {
  const entries = event.sessions.map(({ id, day }) =>
    listFirstEntries(db, { eventId: event.id, day, sessionId: id }),
  )
  return {
    headers: event.sessions.map(({ title, day }) =>
      event.days.length === 1 ? `Sesi ${title}` : `Sesi ${title} (${day})`,
    ),
    cells: (participantId) =>
      entries.map((times) => {
        const at = times.get(participantId)
        return at === undefined ? '' : toLocal(at, event.zone).time.replace(':', '.')
      }),
  }
}

/** Of one day, for the summary: a session counts who ever came in, a door who passed. */
export function standSummary(db: ReadableDb, event: Event, day: string): CellToWrite[][] {
  const doors = countByDoor(db, event.id, day)
  return [
    ...listSessionTurnouts(db, event)
      .filter((session) => session.day === day)
      .map(({ title, invited, entered }): CellToWrite[] => {
        const share = invited === 0 ? 0 : Math.round((entered / invited) * 1000) / 10
        return [day, 'Sesi', title, invited, entered, invited - entered, share, null]
      }),
    ...event.doors.map(({ id, name }): CellToWrite[] => {
      const through = doors.find(({ doorId }) => doorId === id)?.in ?? 0
      return [day, 'Pintu', name, null, through, null, null, null]
    }),
  ]
}

const COLUMNS = 'Waktu,Catatan,Nama,OPD/Instansi,Hari,Sesi,Pintu,Meja,Alasan,Dibatalkan'.split(',')

/** Every coming and going in the order in which it was written down. */
export function visitSheet(db: ReadableDb, event: Event, titles: string[]): SheetToWrite[] {
  const range = { eventId: event.id, day: null, sessionId: null, doorId: null }
  const total = countVisits(db, range)
  if (total === 0 && event.sessions.length === 0 && event.doors.length === 0) return []
  const entries = listVisits(db, { ...range, offset: 0, limit: total }).reverse()
  return [
    {
      name: 'Log sesi dan pintu',
      titles,
      columns: COLUMNS.map((header) => ({ header })),
      rows: entries.map((entry) => visitRow(entry, event)),
    },
  ]
}

const KINDS: Readonly<Record<VisitEntry['kind'], string>> = {
  in: 'Masuk',
  out: 'Keluar',
  undo: 'Dibatalkan',
}

function visitRow(entry: VisitEntry, event: Event): CellToWrite[] {
  const { session, door } = entry.place
  return [
    momentText(entry.at, event.zone),
    KINDS[entry.kind],
    entry.name,
    entry.unit,
    entry.day,
    session?.title ?? '',
    door?.name ?? '',
    entry.desk,
    entry.reason,
    entry.undone ? 'Ya' : '',
  ]
}
