/** Wordings that users wrote, append-only, and which version is in use. */
import type { TextId, TextVersionName } from '#shared/domain/text-id.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

export type StoredText = {
  id: string
  textId: TextId
  /** Counted from 1 for every text. */
  version: number
  title: string
  /** JSON of the body, as it was checked when it was written. */
  body: string
  source: string
  date: string
  note: string
  createdAt: number
}

const SELECT = `select id, text_id as textId, version, title, body, source, date, note, created_at as createdAt
  from text_version`

/** Oldest first. */
export function listTextVersions(db: ReadableDb, textId: TextId): StoredText[] {
  return prepared<[string], StoredText>(db, `${SELECT} where text_id = ? order by version`).all(textId)
}

export function findTextVersion(db: ReadableDb, textId: TextId, version: number): StoredText | undefined {
  return prepared<[string, number], StoredText>(db, `${SELECT} where text_id = ? and version = ?`).get(
    textId,
    version,
  )
}

export function hasTextVersion(db: ReadableDb, id: string): boolean {
  return (
    prepared<[string], { found: 1 }>(db, 'select 1 as found from text_version where id = ?').get(id) !==
    undefined
  )
}

export function newestTextVersion(db: ReadableDb, textId: TextId): number {
  return (
    prepared<[string], { newest: number }>(
      db,
      'select coalesce(max(version), 0) as newest from text_version where text_id = ?',
    ).get(textId)?.newest ?? 0
  )
}

export function insertTextVersion(db: WritableDb, text: StoredText): void {
  prepared<StoredText>(
    db,
    `insert into text_version (id, text_id, version, title, body, source, date, note, created_at)
     values (@id, @textId, @version, @title, @body, @source, @date, @note, @createdAt)`,
  ).run(text)
}

/** What was chosen for this event, or with null for every event that has no choice of its own. */
export function findTextInUse(
  db: ReadableDb,
  textId: TextId,
  eventId: string | null,
): TextVersionName | undefined {
  return prepared<[string, string], { version: string }>(
    db,
    `select version from text_in_use where text_id = ? and coalesce(event_id, '') = ?`,
  ).get(textId, eventId ?? '')?.version
}

export function updateTextInUse(
  db: WritableDb,
  textId: TextId,
  eventId: string | null,
  version: TextVersionName,
): void {
  prepared<[string, string | null, string]>(
    db,
    `insert into text_in_use (text_id, event_id, version) values (?, ?, ?)
     on conflict (text_id, coalesce(event_id, '')) do update set version = excluded.version`,
  ).run(textId, eventId, version)
}

/** Events that are over keep the wording they were held with, whatever is chosen for those to come. */
export function keepTextOfPastEvents(
  db: WritableDb,
  textId: TextId,
  version: TextVersionName,
  today: string,
): void {
  prepared<[string, string, string]>(
    db,
    `insert into text_in_use (text_id, event_id, version)
     select ?, event.id, ? from event
     where (select max(day) from event_day where event_id = event.id) < ?
     on conflict (text_id, coalesce(event_id, '')) do nothing`,
  ).run(textId, version, today)
}
