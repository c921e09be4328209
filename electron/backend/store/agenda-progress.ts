/** When steps of the agenda really began and ended. Append-only; the view `agenda_actual` says what counts. */
import type { StepProgress } from '#shared/contract/notes.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

export type ProgressMark = 'start' | 'finish'
export type ProgressEntry = {
  id: string
  eventId: string
  stepId: string
  mark: ProgressMark
  /** Null takes the time back. */
  at: number | null
  notedAt: number
  desk: string
}

/** Steps of which anything counts, earliest first. */
export function listProgress(db: ReadableDb, eventId: string): StepProgress[] {
  return prepared<[string], StepProgress>(
    db,
    `select step_id as stepId, started_at as startedAt, finished_at as finishedAt from agenda_actual
     where event_id = ? and (started_at is not null or finished_at is not null)
     order by coalesce(started_at, finished_at), step_id`,
  ).all(eventId)
}

export function hasProgressEntry(db: ReadableDb, id: string): boolean {
  return (
    prepared<[string], { found: 1 }>(db, 'select 1 as found from agenda_progress where id = ?').get(id) !==
    undefined
  )
}

/** When anything was last noted of a step; 0 where nothing was. */
export function findLastNoted(db: ReadableDb, eventId: string, stepId: string): number {
  return (
    prepared<[string, string], { at: number | null }>(
      db,
      'select max(noted_at) as at from agenda_progress where event_id = ? and step_id = ?',
    ).get(eventId, stepId)?.at ?? 0
  )
}

export function insertProgress(db: WritableDb, entry: ProgressEntry): void {
  prepared<ProgressEntry>(
    db,
    `insert into agenda_progress (id, event_id, step_id, mark, at, noted_at, desk)
     values (@id, @eventId, @stepId, @mark, @at, @notedAt, @desk)`,
  ).run(entry)
}
