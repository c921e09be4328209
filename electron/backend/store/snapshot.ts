/** One unchanging view of everything that is committed, while others go on writing. */
import type { Paths } from '../paths.ts'
import { closeDatabase, prepared, type ReadableDb } from './db.ts'
import { openReader } from './open-store.ts'

export function openSnapshot(paths: Paths): { db: ReadableDb; close: () => void } {
  const db = openReader(paths)
  prepared<[]>(db, 'begin').run()
  // The view is taken with the first question.
  prepared<[], { count: number }>(db, 'select count(*) as count from event').get()
  return { db, close: () => closeDatabase(db) }
}
