/**
 * Rows that every request at the door asks for and that hardly ever change, kept in memory while nobody writes to
 * their tables. Triggers of the writing connection tell of every statement that does, whoever wrote it: from there to
 * the end of its transaction everybody asks the database, and after it everything is read anew. Nobody else writes: the
 * lock of the folder keeps other processes out, and threads only read. The reader must never hold a snapshot from one
 * question to the next, or it would keep what was before; long reads open one of their own (store/snapshot.ts).
 */
import { type Connection } from './connect.ts'
import { connectionOf, type ReadableDb, type WritableDb } from './db.ts'

/** Whatever a kept row is made of. */
const TABLES = [
  'event',
  'event_day',
  'event_key',
  'event_session',
  'event_door',
  'desk_session',
  'desk_session_end',
  'desk_rule',
  'delivered_scan',
]
/** More sessions, events and places than are at work at once. */
const MOST_KEPT = 1000

class KeptRows {
  readonly #writer: Connection
  readonly #rows = new Map<string, object>()
  #isTouched = false

  constructor(writer: Connection) {
    this.#writer = writer
    writer.function('kept_rows_touched', { directOnly: false }, () => {
      this.#isTouched = true
      return null
    })
    for (const table of TABLES)
      for (const change of ['insert', 'update', 'delete'])
        writer.exec(
          `create temp trigger kept_${table}_${change} after ${change} on main.${table}
           begin select kept_rows_touched(); end`,
        )
  }

  /** What was touched is committed or taken back. */
  renew(): void {
    if (!this.#isTouched) return
    this.#isTouched = false
    this.#rows.clear()
  }

  find<Row extends object>(key: string, read: () => Row | undefined): Row | undefined {
    if (this.#isTouched) {
      if (this.#writer.inTransaction) return read()
      this.renew()
    }
    // A key names one reader, and with it the type of its rows.
    const known = this.#rows.get(key) as Row | undefined
    if (known) return known
    const row = read()
    if (this.#rows.size >= MOST_KEPT) this.#rows.clear()
    if (row) this.#rows.set(key, row)
    return row
  }
}

const keptBy = new WeakMap<Connection, KeptRows>()

/** From now on both connections answer from memory what is asked for with `kept`. */
export function keepRows(writer: WritableDb, reader: ReadableDb): void {
  const rows = new KeptRows(connectionOf(writer))
  keptBy.set(connectionOf(writer), rows)
  keptBy.set(connectionOf(reader), rows)
}

/** Before a transaction begins: what the one before it touched need not be asked for at every question of this one. */
export function renewKept(db: WritableDb): void {
  keptBy.get(connectionOf(db))?.renew()
}

/**
 * What `read` finds, which nobody changes. `key` names the question and what it is asked about; what it is made of
 * stands in TABLES. A connection of its own, as threads have, asks every time.
 */
export function kept<Row extends object>(
  db: ReadableDb,
  key: string,
  read: () => Row | undefined,
): Row | undefined {
  const rows = keptBy.get(connectionOf(db))
  return rows ? rows.find(key, read) : read()
}
