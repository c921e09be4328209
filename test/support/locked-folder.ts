/** A data folder that is locked, and what opens it. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { BackendOptions } from '../../electron/backend/backend.ts'
import { databaseKind } from '../../electron/backend/store/database-kind.ts'
import { openTestBackend, type TestBackend } from './open-test-backend.ts'

export const PASSWORD = 'sandi yang panjang'
export const secret = { password: PASSWORD }

/** An open backend on a folder that was plain a moment ago. */
export async function openLockedBackend(
  options: Partial<BackendOptions> & { data?: string } = {},
): Promise<TestBackend> {
  const backend = await openTestBackend(options)
  await backend.client.protection.lock({ password: PASSWORD })
  return backend
}

export const kindOf = ({ data }: Pick<TestBackend, 'data'>) => databaseKind(join(data, 'kegiatan.db'))

/** What plain SQLite says to the database file: 'ok', or the code of its refusal. */
export function plainVerdict(file: string): string {
  const database = new Database(file, { readonly: true })
  try {
    return String(database.pragma('integrity_check', { simple: true }))
  } catch (error) {
    return error instanceof Database.SqliteError ? error.code : String(error)
  } finally {
    database.close()
  }
}
