import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { WritableDb } from '../../../../electron/backend/store/db.ts'
import { migrate, readMigrations } from '../../../../electron/backend/store/migrate.ts'
import { EVENT_TABLES, LEFT_BEHIND } from '../../../../electron/backend/transfer/event-tables.ts'
import { RESOURCES } from '../../../support/open-test-backend.ts'

const db = new Database(':memory:')
// The brands of the store exist only in types.
migrate(db as unknown as WritableDb, readMigrations(RESOURCES))

const columnsOf = (table: string) =>
  db.prepare<[string], { name: string; pk: number }>('select name, pk from pragma_table_info(?)').all(table)
const parentsOf = (table: string) =>
  db
    .prepare<[string], { from: string; table: string }>(
      'select "from", "table" from pragma_foreign_key_list(?)',
    )
    .all(table)

/** Tables with rows of an event: those that name it, and those that name a row of one of them. */
function tablesOfEvents(): string[] {
  const all = db.prepare<[], string>("select name from sqlite_schema where type = 'table'").pluck().all()
  const found = new Set([
    'event',
    ...all.filter((table) => columnsOf(table).some(({ name }) => name === 'event_id')),
  ])
  for (let before = 0; before !== found.size;) {
    before = found.size
    for (const table of all) if (parentsOf(table).some((parent) => found.has(parent.table))) found.add(table)
  }
  return [...found].toSorted()
}

test('every table with rows of an event travels, or is named as staying behind with a reason', () => {
  const listed = new Set([
    ...EVENT_TABLES.flatMap(({ name, parts = [] }) => [name, ...parts.map((part) => part.name)]),
    ...Object.keys(LEFT_BEHIND),
  ])
  expect(tablesOfEvents().filter((table) => !listed.has(table))).toEqual([])
})

test('a table is listed once, with the key that the database has', () => {
  const names = [
    ...EVENT_TABLES.flatMap(({ name, parts = [] }) => [name, ...parts.map((part) => part.name)]),
    ...Object.keys(LEFT_BEHIND),
  ]
  expect(new Set(names).size).toBe(names.length)
  for (const { name, key } of EVENT_TABLES) {
    const ofDatabase = columnsOf(name).filter(({ pk }) => pk > 0)
    expect([name, ...key]).toEqual([name, ...ofDatabase.map((column) => column.name)])
  }
})

test('whatever a row refers to is taken before it', () => {
  const taken = new Set<string>(['event'])
  for (const { name, refersTo = {}, parts = [] } of EVENT_TABLES) {
    taken.add(name)
    for (const part of parts) taken.add(part.name)
    for (const other of Object.values(refersTo))
      expect(taken.has(other), `${name} before ${other}`).toBe(true)
    const named = new Set(Object.values(refersTo))
    const unnamed = parentsOf(name).filter((parent) => !named.has(parent.table))
    // What every row of an event names anyway, and what a person is merged into.
    const known = ['event', 'office', ...(name === 'participant' ? ['participant'] : [])]
    expect(unnamed.filter((parent) => !known.includes(parent.table))).toEqual([])
  }
})
