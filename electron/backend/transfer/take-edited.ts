/** Rows that are edited: the newest version decides, the time of the edit first, then the laptop. The older one is kept. */
import {
  type Cell,
  columnsOf,
  deletePartRows,
  findRow,
  hasRow,
  insertRow,
  type Row,
  updatePartsRemoved,
  updateRow,
} from '../store/event-rows.ts'
import { nextEventNumber } from '../store/events.ts'
import { isNipTaken } from '../store/settling.ts'
import {
  findVersionOrigin,
  insertKeptVersion,
  insertVersionOrigin,
  isReplaced,
  type VersionName,
} from '../store/versions.ts'
import { type CarriedRow, keyOf, type Parts, partsOf } from './carry-rows.ts'
import type { EventPart, EventTable } from './event-tables.ts'
import { takeTexts } from './event-texts.ts'
import { packRow, unpackRow } from './rows.ts'
import { countNew, damaged, kept, numberOf, type Taking, textOf } from './taking.ts'

export function takeEdited(taking: Taking, table: EventTable, carried: CarriedRow): void {
  const { db } = taking
  const key = keyOf(table, carried.row)
  const there: VersionName = {
    ...{ table: table.name, key, updatedAt: numberOf(carried.row, 'updated_at') },
    laptopId: kept(taking, carried.laptopId),
  }
  const values = table.key.map((column) => carried.row[column] ?? null)
  const present = findRow(db, table.name, table.key, values)
  if (!present) {
    putVersion(taking, table, carried, there, false)
    countNew(taking, table.name)
    return
  }
  const updatedAt = numberOf(present, 'updated_at')
  const here = { ...there, updatedAt, laptopId: findVersionOrigin(db, table.name, key, updatedAt) }
  const order = compare(taking, here, there)
  if (order === 0) return
  if (order > 0) return keep(taking, there, carried)
  keep(taking, here, { ...carried, row: travelling(table, present), parts: partsOf(db, table, present) })
  putVersion(taking, table, carried, there, true)
  taking.counts.edited += 1
}

/** Negative where the second is newer. */
function compare({ laptopId }: Taking, one: VersionName, other: VersionName): number {
  if (one.updatedAt !== other.updatedAt) return one.updatedAt - other.updatedAt
  const [first, second] = [one.laptopId || laptopId, other.laptopId || laptopId]
  return first === second ? 0 : first < second ? -1 : 1
}

/** A version that lost, unless somebody replaced it knowing it. */
function keep(taking: Taking, version: VersionName, { row, parts }: Pick<CarriedRow, 'row' | 'parts'>): void {
  if (isReplaced(taking.db, version)) return
  const eventId = version.table === 'office' ? null : taking.eventId
  // The wordings are those of the event as it stands; they are no part of what was edited.
  const { texts: _texts, ...edited } = parts
  const body = JSON.stringify({ row: packRow(row), parts: edited })
  if (insertKeptVersion(taking.db, version, { eventId, body })) taking.counts.differences += 1
}

/** The columns that travel, as they would be told to another laptop. */
export function travelling(table: EventTable, present: Row): Row {
  const row = Object.fromEntries(Object.entries(present).filter(([name]) => !table.own?.includes(name)))
  if (table.name === 'participant') row['nip'] = present['nip'] ?? present['held_nip'] ?? null
  if (table.name === 'event') row['number'] = present['ticket_number'] ?? present['number'] ?? null
  return row
}

type Carried = Pick<CarriedRow, 'row' | 'parts'>

/** Writes a version down as the one that stands. */
export function putVersion(
  taking: Taking,
  table: EventTable,
  { row, parts }: Carried,
  version: VersionName,
  isHere: boolean,
): void {
  const { db } = taking
  const written = fitted(taking, table, row, isHere)
  if (isHere) updateRow(db, table.name, table.key, written)
  else if (!insertRow(db, table.name, written)) throw damaged()
  insertVersionOrigin(db, version)
  const owner = row[table.key[0] ?? ''] ?? null
  for (const part of table.parts ?? []) {
    putPart(taking, part, owner, parts[part.name] ?? [], version.updatedAt)
  }
  if (parts['texts']) takeTexts(db, textOf(row, 'id'), parts['texts'])
}

/** What the database here demands of a row: a number of its own for the event, one holder for every NIP. */
function fitted({ db, eventId }: Taking, table: EventTable, row: Row, isHere: boolean): Row {
  if (table.name === 'event') {
    const { number, ...rest } = row
    if (isHere) return rest
    const isTaken = hasRow(db, 'event', ['number'], [number ?? null])
    return isTaken ? { ...rest, number: nextEventNumber(db), ticket_number: number ?? null } : row
  }
  if (table.name !== 'participant') return row
  const { nip = null, ...rest } = row
  const isTaken = typeof nip === 'string' && isNipTaken(db, { eventId, nip, id: textOf(row, 'id') })
  return { ...rest, nip: isTaken ? null : nip, held_nip: isTaken ? nip : null }
}

function putPart(
  { db }: Taking,
  { name, key, of, rows }: EventPart,
  owner: Cell,
  given: Parts[string],
  at: number,
): void {
  if (rows === 'replaced') deletePartRows(db, name, of, owner)
  else updatePartsRemoved(db, name, of, owner, at)
  for (const travelled of given) {
    const row = unpackRow(travelled, columnsOf(db, name))
    if (!row || row[of] !== owner) throw damaged()
    const values = key.map((column) => row[column] ?? null)
    const present = rows === 'kept' ? findRow(db, name, key, values) : undefined
    if (present && present[of] !== owner) throw damaged()
    if (present) updateRow(db, name, key, row)
    else if (!insertRow(db, name, row)) throw damaged()
  }
}
