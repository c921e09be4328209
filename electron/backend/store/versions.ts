/** Versions of rows that are edited: where the present one was written, which were replaced, which lost. */
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

/** `laptopId` is '' for this laptop. */
export type VersionName = { table: string; key: string; updatedAt: number; laptopId: string }

/** SQL for where the present version of a row was written; `key` is SQL for the key of the row. */
export function originOf(table: string, key: string): string {
  return `coalesce((select laptop_id from version_origin
    where table_name = '${table}' and row_key = ${key} and updated_at = ${table}.updated_at), '')`
}

export function findVersionOrigin(db: ReadableDb, table: string, key: string, updatedAt: number): string {
  return (
    prepared<[string, string, number], { laptopId: string }>(
      db,
      `select laptop_id as laptopId from version_origin
       where table_name = ? and row_key = ? and updated_at = ?`,
    ).get(table, key, updatedAt)?.laptopId ?? ''
  )
}

/** The version of this name, which stands now, came from there. */
export function insertVersionOrigin(db: WritableDb, version: VersionName): void {
  prepared<VersionName>(
    db,
    version.laptopId === ''
      ? 'delete from version_origin where table_name = @table and row_key = @key and updated_at = @updatedAt'
      : `insert into version_origin (table_name, row_key, updated_at, laptop_id)
         values (@table, @key, @updatedAt, @laptopId)
         on conflict do update set laptop_id = excluded.laptop_id`,
  ).run(version)
}

export function isReplaced(db: ReadableDb, version: VersionName): boolean {
  return (
    prepared<VersionName, { found: 1 }>(
      db,
      `select 1 as found from replaced_version where table_name = @table and row_key = @key
       and updated_at = @updatedAt and laptop_id = @laptopId`,
    ).get(version) !== undefined
  )
}

/** False where that was known. */
export function insertReplacedVersion(db: WritableDb, version: VersionName, eventId: string | null): boolean {
  const result = prepared<VersionName & { eventId: string | null }>(
    db,
    `insert into replaced_version (table_name, row_key, updated_at, laptop_id, event_id)
     values (@table, @key, @updatedAt, @laptopId, @eventId) on conflict do nothing`,
  ).run({ ...version, eventId })
  return result.changes === 1
}

/** `body` as JSON. False where it was kept before. */
export function insertKeptVersion(
  db: WritableDb,
  version: VersionName,
  { eventId, body }: { eventId: string | null; body: string },
): boolean {
  const result = prepared<VersionName & { eventId: string | null; body: string }>(
    db,
    `insert into kept_version (table_name, row_key, updated_at, laptop_id, event_id, body)
     values (@table, @key, @updatedAt, @laptopId, @eventId, @body) on conflict do nothing`,
  ).run({ ...version, eventId, body })
  return result.changes === 1
}

export type KeptVersion = VersionName & { body: string }

/** Those that lost and that nobody has gone through yet, oldest first. Offices of the event are among them. */
export function listOpenVersions(db: ReadableDb, eventId: string): KeptVersion[] {
  return prepared<{ eventId: string }, KeptVersion>(
    db,
    `select kept.table_name as "table", kept.row_key as key, kept.updated_at as updatedAt,
       kept.laptop_id as laptopId, kept.body
     from kept_version kept
     where (kept.event_id = @eventId or kept.table_name = 'office'
         and kept.row_key in (select office_id from event where id = @eventId))
       and not exists (select 1 from replaced_version gone where gone.table_name = kept.table_name
         and gone.row_key = kept.row_key and gone.updated_at = kept.updated_at and gone.laptop_id = kept.laptop_id)
     order by kept.updated_at, kept.row_key, kept.laptop_id`,
  ).all({ eventId })
}

/** While it stands, edits are those of a package: what they replace was not replaced knowingly. */
export function beginTaking(db: WritableDb): void {
  prepared<[]>(db, 'insert into taking_package (id) values (1)').run()
}

export function endTaking(db: WritableDb): void {
  prepared<[]>(db, 'delete from taking_package').run()
}
