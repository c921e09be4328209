/** The steps of a written text from draft to approved, and the addenda that were begun. Append-only. */
import type { WriteUpStage } from '#shared/domain/write-up/stage.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'
import type { WriteUpPlace } from './write-up-edits.ts'

export type StageEntry = {
  id: string
  stage: WriteUpStage
  at: number
  /** Who took the step; '' where a laptop did, as an addendum is begun. */
  by: string
  /** Why it went back; '' otherwise. */
  reason: string
  /** What was looked at; '' for a draft. */
  contentHash: string
}

export function insertStage(db: WritableDb, place: WriteUpPlace, entry: StageEntry): void {
  prepared<WriteUpPlace & StageEntry>(
    db,
    `insert into write_up_stage (id, event_id, kind, edition, stage, at, by_name, reason, content_hash)
     values (@id, @eventId, @kind, @edition, @stage, @at, @by, @reason, @contentHash)`,
  ).run({ ...place, ...entry })
}

/** Oldest first. */
export function listStages(db: ReadableDb, place: WriteUpPlace): StageEntry[] {
  return prepared<WriteUpPlace, StageEntry>(
    db,
    `select id, stage, at, by_name as by, reason, content_hash as contentHash from write_up_stage
     where event_id = @eventId and kind = @kind and edition = @edition order by at, id`,
  ).all(place)
}

/** The text itself and every addendum that was begun, in order. */
export function listEditions(db: ReadableDb, { eventId, kind }: Omit<WriteUpPlace, 'edition'>): number[] {
  return prepared<[string, string], { edition: number }>(
    db,
    `select 0 as edition union select edition from write_up_stage where event_id = ? and kind = ? order by 1`,
  )
    .all(eventId, kind)
    .map(({ edition }) => edition)
}
