/**
 * Brings a database to the present schema: numbered SQL files, each in its own transaction, stopping
 * at the first failure. A landed file never changes: its checksum is kept and compared.
 */
import { join } from 'node:path'
import { AppError } from '../app-error.ts'
import { connectionOf, prepared, type ReadableDb, type WritableDb } from './db.ts'
import { type Migration, newestNumber, readMigrationFiles } from './migration-files.ts'

/** "IKRR": tells our files from other SQLite databases. */
const APPLICATION_ID = 0x494b5252

export function readMigrations(resources: string): Migration[] {
  return readMigrationFiles(join(resources, 'migrations'))
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
  const newest = newestNumber(migrations)
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
