/**
 * Brings a database to the present schema: numbered SQL files, each in its own transaction, stopping
 * at the first failure. A landed file never changes: its checksum is kept and compared.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../app-error.ts'
import { connectionOf, prepared, type ReadableDb, type WritableDb } from './db.ts'

/** "IKRR": tells our files from other SQLite databases. */
const APPLICATION_ID = 0x494b5252

export type Migration = { number: number; name: string; sql: string; checksum: string }

export function readMigrations(resources: string): Migration[] {
  const folder = join(resources, 'migrations')
  return readdirSync(folder)
    .filter((file) => /^\d{4}-.+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
      const checksum = createHash('sha256').update(sql).digest('hex')
      return { number: Number(file.slice(0, 4)), name: file, sql, checksum }
    })
}

/** The number of the newest migration that this database has seen. */
export function schemaVersion(db: ReadableDb): number {
  return Number(connectionOf(db).pragma('user_version', { simple: true }))
}

/** 'empty' for a new file, 'older' before a migration, 'current' otherwise. Throws database_newer, not_our_database. */
export function schemaState(db: ReadableDb, migrations: Migration[]): 'empty' | 'older' | 'current' {
  const connection = connectionOf(db)
  const version = schemaVersion(db)
  const applicationId = Number(connection.pragma('application_id', { simple: true }))
  const tables =
    prepared<[], { count: number }>(db, 'select count(*) as count from sqlite_master').get()?.count ?? 0
  if (tables === 0 && version === 0) return 'empty'
  if (applicationId !== APPLICATION_ID) throw new AppError('not_our_database')
  const newest = migrations.at(-1)?.number ?? 0
  if (version > newest) throw new AppError('database_newer', { version, known: newest })
  return version < newest ? 'older' : 'current'
}

/** Applies what is missing. Throws not_our_database where an applied migration differs from ours. */
export function migrate(db: WritableDb, migrations: Migration[]): void {
  const connection = connectionOf(db)
  connection.pragma(`application_id = ${APPLICATION_ID}`)
  connection.exec(
    'create table if not exists migration (number integer primary key, checksum text not null) strict',
  )
  const applied = new Map(
    prepared<[], { number: number; checksum: string }>(db, 'select number, checksum from migration')
      .all()
      .map((row) => [row.number, row.checksum]),
  )
  for (const migration of migrations) {
    const checksum = applied.get(migration.number)
    if (checksum !== undefined && checksum !== migration.checksum) throw new AppError('not_our_database')
    if (checksum === undefined) apply(db, migration)
  }
}

function apply(db: WritableDb, migration: Migration): void {
  const connection = connectionOf(db)
  // A table rebuild must not cascade; foreign keys can only be switched outside a transaction.
  connection.pragma('foreign_keys = off')
  try {
    connection
      .transaction(() => {
        connection.exec(migration.sql)
        const broken = connection.pragma('foreign_key_check')
        if (Array.isArray(broken) && broken.length > 0)
          throw new Error(`${migration.name} breaks foreign keys`)
        connection
          .prepare('insert into migration (number, checksum) values (?, ?)')
          .run(migration.number, migration.checksum)
        connection.pragma(`user_version = ${migration.number}`)
      })
      .immediate()
  } finally {
    connection.pragma('foreign_keys = on')
  }
}
