/** Rows of any table of an event as they stand. Names of tables and columns come from our own list, never from a file. */
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

export type Cell = string | number | null | Uint8Array
export type Row = Record<string, Cell>
export type Column = { name: string; type: 'TEXT' | 'INTEGER' | 'REAL' | 'BLOB' }

const columns = new Map<string, readonly Column[]>()

/** The columns of a table, in its order; the same for every database of this app. */
export function columnsOf(db: ReadableDb, table: string): readonly Column[] {
  let known = columns.get(table)
  if (!known) {
    known = prepared<[string], Column>(db, 'select name, type from pragma_table_info(?)').all(table)
    columns.set(table, known)
  }
  return known
}

export type RowsAsked = {
  table: string
  /** What is read, as SQL: the names of columns, and what is made of them. */
  read: readonly string[]
  /** SQL in which @eventId stands for the event. */
  where: string
  order: string
}

export function eachRow(
  db: ReadableDb,
  { table, read, where, order }: RowsAsked,
  eventId: string,
): IterableIterator<Row> {
  return prepared<{ eventId: string }, Row>(
    db,
    `select ${read.join(', ')} from ${table} where ${where} order by ${order}`,
  ).iterate({ eventId })
}

export function listPartRows(db: ReadableDb, table: string, of: string, owner: Cell): Row[] {
  const order = columnsOf(db, table).some(({ name }) => name === 'position') ? 'position, rowid' : '1, 2'
  return prepared<[Cell], Row>(db, `select * from ${table} where ${of} = ? order by ${order}`).all(owner)
}

const named = (key: readonly string[]) => key.map((column) => `${column} = ?`).join(' and ')

export function findRow(
  db: ReadableDb,
  table: string,
  key: readonly string[],
  values: readonly Cell[],
): Row | undefined {
  return prepared<Cell[], Row>(db, `select * from ${table} where ${named(key)}`).get(...values)
}

export function hasRow(
  db: ReadableDb,
  table: string,
  key: readonly string[],
  values: readonly Cell[],
): boolean {
  return (
    prepared<Cell[], { found: 1 }>(db, `select 1 as found from ${table} where ${named(key)}`).get(
      ...values,
    ) !== undefined
  )
}

/** False where another row stands in its place. */
export function insertRow(db: WritableDb, table: string, row: Row): boolean {
  const names = Object.keys(row)
  const places = names.map(() => '?').join(', ')
  const result = prepared<Cell[]>(
    db,
    `insert into ${table} (${names.join(', ')}) values (${places}) on conflict do nothing`,
  ).run(...names.map((name) => row[name] ?? null))
  return result.changes === 1
}

export function updateRow(db: WritableDb, table: string, key: readonly string[], row: Row): void {
  const names = Object.keys(row).filter((name) => !key.includes(name))
  prepared<Cell[]>(
    db,
    `update ${table} set ${names.map((name) => `${name} = ?`).join(', ')} where ${named(key)}`,
  ).run(...[...names, ...key].map((name) => row[name] ?? null))
}

export function deletePartRows(db: WritableDb, table: string, of: string, owner: Cell): void {
  prepared<[Cell]>(db, `delete from ${table} where ${of} = ?`).run(owner)
}

/** Parts that stay once they were there: those that the newest version does not name are removed. */
export function updatePartsRemoved(db: WritableDb, table: string, of: string, owner: Cell, at: number): void {
  prepared<[number, Cell]>(
    db,
    `update ${table} set removed_at = ? where ${of} = ? and removed_at is null`,
  ).run(at, owner)
}
