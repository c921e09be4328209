/** All rows of an event in the order in which another laptop takes them, from one unchanging view of the database. */
import type { ReadableDb } from '../store/db.ts'
import { columnsOf, eachRow, listPartRows, type Row } from '../store/event-rows.ts'
import { originOf } from '../store/versions.ts'
import { EVENT_TABLES, type EventTable } from './event-tables.ts'
import { carriedTexts } from './event-texts.ts'
import { packRow, type TravelCell } from './rows.ts'
import { renumber } from './turns.ts'

/** What stands beside the columns of a row: where this version was written, and its parts. */
export const BESIDE = { laptop: '@laptop', parts: '@parts' } as const

export type CarriedRow = { table: string; row: Row; laptopId: string; parts: Parts }
export type Parts = Readonly<Record<string, readonly Record<string, TravelCell>[]>>

/** Whose rows, told by which laptop, and of which tables: all of them unless some are named. */
export type Carrying = {
  eventId: string
  laptopId: string
  resources: string
  tables?: readonly EventTable[]
}

export function* carriedRows(
  db: ReadableDb,
  { eventId, laptopId, resources, tables = EVENT_TABLES }: Carrying,
): Generator<CarriedRow> {
  for (const table of tables) {
    const asked = { table: table.name, read: readOf(db, table), where: whereOf(table), order: orderOf(table) }
    for (const { '@laptop': written = '', ...row } of eachRow(db, asked, eventId)) {
      if (table.hasOrigin && row['origin'] === '') row['origin'] = laptopId
      if (table.rows === 'versions' && row['laptop_id'] === '') row['laptop_id'] = laptopId
      renumber(table, row)
      const parts = table.parts ? partsOf(db, table, row) : {}
      const texts = table.name === 'event' ? { texts: carriedTexts(db, resources, eventId) } : {}
      yield { table: table.name, row, laptopId: String(written || laptopId), parts: { ...parts, ...texts } }
    }
  }
}

export function partsOf(db: ReadableDb, table: EventTable, row: Row): Parts {
  const owner = row[table.key[0] ?? ''] ?? null
  return Object.fromEntries(
    (table.parts ?? []).map(({ name, of }) => [name, listPartRows(db, name, of, owner).map(packRow)]),
  )
}

export function keyOf(table: EventTable, row: Row): string {
  return table.key.map((column) => String(row[column])).join(' ')
}

/** The columns that travel, as they are read: what this laptop made of them is undone. */
export function travellingColumns(db: ReadableDb, table: EventTable): string[] {
  return columnsOf(db, table.name)
    .map(({ name }) => name)
    .filter((name) => !table.own?.includes(name))
}

const AS_READ: Readonly<Record<string, string>> = {
  'event.number': 'coalesce(ticket_number, number) as number',
  'participant.nip': 'coalesce(nip, held_nip) as nip',
  // What follows the sign was put there because another person has the same short code.
  'ticket.short_code': "substr(short_code, 1, instr(short_code || '#', '#') - 1) as short_code",
}

function readOf(db: ReadableDb, table: EventTable): string[] {
  const read = travellingColumns(db, table).map((name) => AS_READ[`${table.name}.${name}`] ?? name)
  const key = table.key.map((column) => `${table.name}.${column}`).join(" || ' ' || ")
  return table.rows === 'edited' ? [...read, `${originOf(table.name, key)} as "${BESIDE.laptop}"`] : read
}

const OFFICES = `id in (select office_id from event where id = @eventId
  union select value from event, json_each(event.letterheads) where event.id = @eventId)`

function whereOf(table: EventTable): string {
  if (table.name === 'office') return OFFICES
  if (table.name === 'event') return 'id = @eventId'
  if (table.rows === 'versions')
    return `(event_id = @eventId or table_name = 'office' and row_key in (select id from office where ${OFFICES}))`
  const parent = table.belongsBy && table.refersTo?.[table.belongsBy]
  if (!parent) return 'event_id = @eventId'
  const key = parent === 'signature_sheet' ? 'serial' : 'id'
  return `${table.belongsBy} in (select ${key} from ${parent} where event_id = @eventId)`
}

/** What undoes comes after what it undoes. */
function orderOf(table: EventTable): string {
  const refersToItself = Object.entries(table.refersTo ?? {}).find(([, other]) => other === table.name)
  return refersToItself ? `${refersToItself[0]} is not null, at, id` : table.key.join(', ')
}
