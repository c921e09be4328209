/** Attendance for other programs, person by person: the shape is shared/contract/exported-attendance.ts. */
import type { Event } from '#shared/contract/events.ts'
import type {
  ExportedAttendance,
  ExportedPerson,
  ExportedSubstitute,
} from '#shared/contract/exported-attendance.ts'
import type { ExportOptions } from '#shared/contract/exports.ts'
import { type ExportColumnKey, shownColumns } from '#shared/domain/export-columns.ts'
import type { DayFigures } from '#shared/domain/reconciliation.ts'
import type { ReadableDb } from '../store/db.ts'
import { type ExportPerson, exportPeople, listExportOrder, listReasons } from '../store/export-rows.ts'
import type { Occasion } from './about-sheet.ts'
import type { OnPerson } from './attendance-sheets.ts'
import { nameShown, stateOf } from './person-columns.ts'
import { isPlain } from './plain-columns.ts'
import { sessionColumns } from './visits.ts'

export function* attendanceJson(
  db: ReadableDb,
  event: Event,
  { options, now }: Occasion,
  figures: DayFigures[],
  onPerson: OnPerson,
): Generator<string> {
  const columns = shownColumns(options.columns, options.profile, options.names)
  const { title, venue, city, zone } = event
  const head: Omit<ExportedAttendance, 'people'> = {
    ...{
      format: 'ikrar.presensi',
      version: 1,
      profile: options.profile,
      madeAt: new Date(now).toISOString(),
    },
    event: { title, venue, city, zone, days: event.days.map(({ day }) => day) },
    ...{ columns, figures },
  }
  yield `${JSON.stringify(head).slice(0, -1)},"people":[`
  const valueOf = personValues(db, event, options)
  const ids = listExportOrder(db, event.id).map(({ id }) => id)
  let number = 0
  for (const person of exportPeople(db, ids)) {
    number += 1
    const told = Object.assign({}, ...columns.map((key) => valueOf(key, person, number)))
    yield `${number === 1 ? '\n' : ',\n'}${JSON.stringify(told)}`
    onPerson()
  }
  yield '\n]}\n'
}

type ValueOf = (key: ExportColumnKey, person: ExportPerson, number: number) => ExportedPerson

function personValues(db: ReadableDb, event: Event, options: ExportOptions): ValueOf {
  const reasons = listReasons(db, event.id)
  const sessions = sessionColumns(db, event)
  return (key, person, number) => {
    const { arrivals } = person
    if (isPlain(key)) return { [key]: person[key] }
    switch (key) {
      case 'number':
        return { number }
      case 'name':
        return { name: nameShown(person.name, options) }
      case 'state':
        return { state: stateOf(person) }
      case 'arrival':
        return { arrival: byDay(arrivals, ({ at }) => new Date(at).toISOString()) }
      case 'sessions': {
        const cells = sessions.cells(person.id)
        const entered = sessions.headers.map((header, place) => [header, String(cells[place] ?? '')] as const)
        return { sessions: Object.fromEntries(entered.filter(([, at]) => at !== '')) }
      }
      case 'substitute': {
        const represented = arrivals.filter(({ substitute }) => substitute !== null)
        return { substitute: byDay(represented, (one) => substituteOf(one, options)) }
      }
      case 'absence': {
        const missing = event.days.flatMap(({ day }) => {
          const reason = reasons.get(day)?.get(person.id)
          return reason && !arrivals.some((arrival) => arrival.day === day) ? [[day, reason] as const] : []
        })
        return { absence: Object.fromEntries(missing) }
      }
      case 'category':
      case 'idWritten':
      case 'pledge':
      case 'shortCode':
        return { [key]: person[key] }
    }
  }
}

function byDay<Value>(
  arrivals: ExportPerson['arrivals'],
  valueOf: (arrival: ExportPerson['arrivals'][number]) => Value,
): Record<string, Value> {
  return Object.fromEntries(arrivals.map((arrival) => [arrival.day, valueOf(arrival)]))
}

function substituteOf(
  { substitute }: ExportPerson['arrivals'][number],
  options: ExportOptions,
): ExportedSubstitute {
  const { name = '', nip = '', position = '', letterNumber = '', letterDate = null } = substitute ?? {}
  const shown = { name: nameShown(name, options), position }
  return options.profile === 'internal' ? { ...shown, nip, letterNumber, letterDate } : shown
}
