/** The row of one arrival and nothing else, in a file of its own: WAL, synchronous=FULL, the same columns and keys. */
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { newDataFolder } from '../support/open-test-backend.ts'

export type BareInsert = {
  /** One transaction and one sync of the disk for `count` rows. */
  insert: (count?: number) => void
  remove: () => void
}

export function bareInsert(day: string): BareInsert {
  const folder = newDataFolder()
  const database = new Database(join(folder, 'bare.db'))
  database.pragma('journal_mode = wal')
  database.pragma('synchronous = full')
  database.exec(
    `create table attendance (id text primary key, event_id text, participant_id text, day text, kind text,
       round integer, at integer, method text, desk text) strict, without rowid;
     create unique index once on attendance (participant_id, day, round, kind);
     create index by_day on attendance (event_id, day, at);`,
  )
  const statement = database.prepare(
    "insert into attendance values (?, ?, ?, ?, 'arrive', 0, ?, 'ticket', 'Meja 1')",
  )
  const eventId = randomUUID()
  const one = () => statement.run(randomUUID(), eventId, randomUUID(), day, Date.now())
  const several = database.transaction((count: number) => {
    for (let index = 0; index < count; index++) one()
  })
  return {
    insert: (count = 1) => void (count === 1 ? one() : several(count)),
    remove: () => {
      database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
