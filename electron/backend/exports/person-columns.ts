/** What stands in each column of exported attendance about one person. */
import type { ExportOptions } from '#shared/contract/exports.ts'
import type { Event } from '#shared/contract/events.ts'
import type { Substitute } from '#shared/contract/substitute.ts'
import { CATEGORY_LABELS } from '#shared/domain/category.ts'
import { EXPORT_COLUMN_LABELS, type ExportColumnKey, shownColumns } from '#shared/domain/export-columns.ts'
import { maskedName } from '#shared/domain/masked-name.ts'
import { ABSENCE_LABELS } from '#shared/domain/muster.ts'
import { PLEDGE_STATE_LABELS } from '#shared/domain/pledge-state.ts'
import { showShortCode } from '#shared/domain/short-code.ts'
import { toLocal } from '#shared/domain/time.ts'
import type { CellToWrite } from '../spreadsheets/write/sheet-to-write.ts'
import type { ReadableDb } from '../store/db.ts'
import { type ExportPerson, listReasons } from '../store/export-rows.ts'
import { isPlain } from './plain-columns.ts'
import { sessionColumns } from './visits.ts'

/** Of one key, or of all of them side by side. */
export type PersonColumns = {
  headers: string[]
  /** `number` counts from 1. */
  cells: (person: ExportPerson, number: number) => CellToWrite[]
}

export function personColumns(db: ReadableDb, event: Event, options: ExportOptions): PersonColumns {
  const columns = shownColumns(options.columns, options.profile, options.names).map((key) =>
    columnOf(db, event, options, key),
  )
  return {
    headers: columns.flatMap(({ headers }) => headers),
    cells: (person, number) => columns.flatMap(({ cells }) => cells(person, number)),
  }
}

function columnOf(db: ReadableDb, event: Event, options: ExportOptions, key: ExportColumnKey): PersonColumns {
  const headers = [EXPORT_COLUMN_LABELS[key]]
  const one = (cell: (person: ExportPerson, number: number) => CellToWrite): PersonColumns => ({
    headers,
    cells: (person, number) => [cell(person, number)],
  })
  if (isPlain(key)) return one((person) => person[key])
  switch (key) {
    case 'number':
      return one((_, number) => number)
    case 'name':
      return one(({ name }) => nameShown(name, options))
    case 'idWritten':
      return one(({ nip, nik, idWritten }) => (nip === null && nik === null ? idWritten : null))
    case 'category':
      return one(({ category }) => CATEGORY_LABELS[category])
    case 'state':
      return one((person) => STATE_LABELS[stateOf(person)])
    case 'pledge':
      return one(({ pledge }) => PLEDGE_STATE_LABELS[pledge])
    case 'shortCode':
      return one(({ shortCode }) => (shortCode === '' ? '' : showShortCode(shortCode)))
    case 'substitute':
      return one(({ arrivals }) => substitutesText(arrivals, event, options))
    case 'arrival':
      return arrivalColumns(event)
    case 'absence':
      return absenceColumns(db, event)
    case 'sessions': {
      const sessions = sessionColumns(db, event)
      return { headers: sessions.headers, cells: ({ id }) => sessions.cells(id) }
    }
  }
}

export function nameShown(name: string, { profile, names }: ExportOptions): string {
  if (profile === 'internal' || names === 'full') return name
  return names === 'masked' ? maskedName(name) : ''
}

/** Whoever came on one day themselves was there. */
export function stateOf({ arrivals }: ExportPerson): 'present' | 'represented' | 'absent' {
  if (arrivals.length === 0) return 'absent'
  return arrivals.every(({ substitute }) => substitute !== null) ? 'represented' : 'present'
}

const STATE_LABELS: Readonly<Record<ReturnType<typeof stateOf>, string>> = {
  present: 'Hadir',
  represented: 'Diwakili',
  absent: 'Tidak hadir',
}

function arrivalColumns({ days, zone }: Event): PersonColumns {
  return {
    headers: days.map(({ day }) => (days.length === 1 ? `Jam hadir (${zone})` : `Hadir ${day} (${zone})`)),
    cells: ({ arrivals }) =>
      days.map(({ day }) => {
        const at = arrivals.find((arrival) => arrival.day === day)?.at
        return at === undefined ? '' : toLocal(at, zone).time.replace(':', '.')
      }),
  }
}

/** Of whoever did not come: an arrival counts, whatever reason was written down before. */
function absenceColumns(db: ReadableDb, { id: eventId, days }: Event): PersonColumns {
  const reasons = listReasons(db, eventId)
  return {
    headers: days.map(({ day }) => (days.length === 1 ? 'Alasan tidak hadir' : `Alasan tidak hadir ${day}`)),
    cells: ({ id, arrivals }) =>
      days.map(({ day }) => {
        const reason = reasons.get(day)?.get(id)
        return reason === undefined || arrivals.some((arrival) => arrival.day === day)
          ? ''
          : ABSENCE_LABELS[reason]
      }),
  }
}

function substitutesText(
  arrivals: ExportPerson['arrivals'],
  { days }: Event,
  options: ExportOptions,
): string {
  return arrivals
    .flatMap(({ day, substitute }) =>
      substitute === null ? [] : [substituteText(substitute, days.length === 1 ? '' : day, options)],
    )
    .join('; ')
}

/** "Ina Bria (NIP …, Sekretaris, surat tugas 090/12 tanggal 2026-11-18)"; in public only what may be seen. */
function substituteText(substitute: Substitute, day: string, options: ExportOptions): string {
  const { nip, position, letterNumber, letterDate } = substitute
  const name = nameShown(substitute.name, options)
  const dated = letterDate === null ? '' : `tanggal ${letterDate}`
  const letter = [letterNumber, dated].filter((part) => part !== '').join(' ')
  const isInternal = options.profile === 'internal'
  const about = [
    nip === '' || !isInternal ? '' : `NIP ${nip}`,
    position,
    letter === '' || !isInternal ? '' : `surat tugas ${letter}`,
    day,
  ].filter((part) => part !== '')
  if (name === '') return ['diwakili', ...about].join(', ')
  return about.length === 0 ? name : `${name} (${about.join(', ')})`
}
