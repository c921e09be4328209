/** The strength of every unit on a day, with the reasons of who is missing. */
import type { MusterSheet, MusterUnit } from '#shared/contract/muster.ts'
import { musterLine, musterTotal, NO_ABSENCES } from '#shared/domain/muster.ts'
import { countNamedAbsences, listUnitReports } from './absences.ts'
import { countByUnit } from './attendance.ts'
import type { ReadableDb } from './db.ts'

/** The largest unit first. */
export function musterSheet(db: ReadableDb, eventId: string, day: string): MusterSheet {
  const named = countNamedAbsences(db, { eventId, day })
  const reports = listUnitReports(db, { eventId, day })
  const units = countByUnit(db, eventId, day).map(({ label, present, invited }): MusterUnit => {
    const { counts: unnamed, reporter } = reports.get(label) ?? { counts: NO_ABSENCES, reporter: '' }
    const strength = { all: invited, present, named: named.get(label) ?? NO_ABSENCES, unnamed }
    return { unit: label, unnamed, reporter, ...musterLine(strength) }
  })
  return { day, units, total: musterTotal(units) }
}
