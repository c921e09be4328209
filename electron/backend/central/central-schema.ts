/** The schema `ikrar` of the centre: numbered SQL files in resources/central, each in its own transaction. */
import { join } from 'node:path'
import { AppError } from '../app-error.ts'
import { type Migration, newestNumber, readMigrationFiles } from '../store/migration-files.ts'
import type { CentralConnection } from './connection.ts'

export function readCentralMigrations(resources: string): Migration[] {
  return readMigrationFiles(join(resources, 'central'))
}

/** Throws central_newer, central_older. */
export function requireSameSchema(there: number, here: number): void {
  if (there > here) throw new AppError('central_newer', { version: there, known: here })
  if (there < here) throw new AppError('central_older', { version: there, known: here })
}

/** Two owners at once wait for each other. */
const LOCK = "select pg_advisory_xact_lock(hashtextextended('ikrar migration', 0))"

/**
 * As the owner: applies what is missing and answers the names of it. Throws central_newer, and central_changed where
 * an applied file is not ours.
 */
export async function migrateCentral(
  connection: CentralConnection,
  migrations: readonly Migration[],
): Promise<string[]> {
  const applied: string[] = []
  for (const migration of migrations) {
    await connection.run('begin')
    try {
      await connection.run(LOCK)
      if (await applyMissing(connection, migration, newestNumber(migrations))) applied.push(migration.name)
      await connection.run('commit')
    } catch (error) {
      // On a broken connection there is nothing left to take back.
      await connection.run('rollback').catch(() => {})
      throw error
    }
  }
  return applied
}

async function applyMissing(
  connection: CentralConnection,
  { number, sql, checksum }: Migration,
  newest: number,
): Promise<boolean> {
  await connection.run(`create schema if not exists ikrar;
    create table if not exists ikrar.migration (
      number integer primary key, checksum text not null, applied_at timestamptz not null default now())`)
  const known = await connection.ask<{ number: number; checksum: string }>(
    'select number, checksum from ikrar.migration order by number',
  )
  const there = known.at(-1)?.number ?? 0
  if (there > newest) throw new AppError('central_newer', { version: there, known: newest })
  const found = known.find((one) => one.number === number)
  if (found && found.checksum !== checksum) throw new AppError('central_changed')
  if (found) return false
  await connection.run(sql)
  await connection.ask('insert into ikrar.migration (number, checksum) values ($1, $2)', [number, checksum])
  return true
}
