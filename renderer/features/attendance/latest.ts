/** The last who came, as the list beside the verdict shows them. */
import type { AttendanceEntry } from '#shared/contract/attendance.ts'
import type { VisitEntry } from '#shared/contract/sessions.ts'
import type { Undoable } from './undo-dialog.tsx'

export type Latest = Undoable & { words: string; at: number; desk: string }

export const LATEST_SHOWN = 10

export function latestArrivals(entries: readonly AttendanceEntry[]): Latest[] {
  return entries
    .filter(({ kind, undone }) => kind === 'arrive' && !undone)
    .slice(0, LATEST_SHOWN)
    .map(({ id, name, substitute, at, desk }) => ({
      ...{ entryId: id, name, at, desk, isVisit: false },
      words: substitute === null ? name : `${substitute}, mewakili ${name}`,
    }))
}

export function latestVisits(entries: readonly VisitEntry[]): Latest[] {
  return entries
    .filter(({ kind, undone }) => kind !== 'undo' && !undone)
    .slice(0, LATEST_SHOWN)
    .map(({ id, kind, name, at, desk }) => ({
      ...{ entryId: id, name, at, desk, isVisit: true },
      words: kind === 'out' ? `${name} (keluar)` : name,
    }))
}
