/** What was recorded about the processing of personal data, read from the file itself. */
import { join } from 'node:path'
import Database from 'better-sqlite3'

export function readActivity(data: string, what: string): { count: number; detail: string }[] {
  const database = new Database(join(data, 'kegiatan.db'), { readonly: true })
  const rows = database
    .prepare<[string], { count: number; detail: string }>(
      'select count, detail from activity where what = ? order by at, id',
    )
    .all(what)
  database.close()
  return rows
}
