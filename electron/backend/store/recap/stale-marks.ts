/**
 * Marks events as changed since they were summed up for the recap, in the transaction that changes them. Which ones are
 * marked already is kept in memory, so that at a busy door only the first scan after a summing writes anything here.
 */
import { randomUUID } from 'node:crypto'
import type { ChangeTopic } from '#shared/contract/changes.ts'
import { prepared, type ReadableDb, type WritableDb } from '../db.ts'

/** What says nothing about who came, pledged, or what is left to do. A topic that is new counts until it stands here. */
const NOT_IN_RECAP: ReadonlySet<ChangeTopic> = new Set([
  'signing',
  'photos',
  'writeUps',
  'documents',
  'office',
  'texts',
  'verification',
  'desks',
  'copies',
  'protection',
  'transfers',
  'central',
  'rehearsal',
])

type Told = { topic: ChangeTopic; eventId?: string }

export class StaleMarks {
  readonly #marked = new Set<string>()

  /** Within the transaction. @returns what is remembered once it is committed. */
  mark(db: WritableDb, told: readonly Told[]): () => void {
    let written: string[] | undefined
    for (const { topic, eventId } of told) {
      if (eventId === undefined || this.#marked.has(eventId) || NOT_IN_RECAP.has(topic)) continue
      if (written?.includes(eventId)) continue
      upsertStale(db, eventId, randomUUID())
      written ??= []
      written.push(eventId)
    }
    if (!written) return NOTHING
    const ids = written
    return () => {
      for (const id of ids) this.#marked.add(id)
    }
  }

  /** Before an event is summed up: whatever changes from now on is marked anew. */
  forget(eventId: string): void {
    this.#marked.delete(eventId)
  }
}

const NOTHING = () => {}

/** An event that was removed meanwhile has nothing left to be marked. */
function upsertStale(db: WritableDb, eventId: string, mark: string): void {
  prepared<[string, string]>(
    db,
    `insert into recap_stale (event_id, mark) select id, ? from event where id = ?
     on conflict (event_id) do update set mark = excluded.mark`,
  ).run(mark, eventId)
}

export function findStaleMark(db: ReadableDb, eventId: string): string | undefined {
  return prepared<[string], { mark: string }>(db, 'select mark from recap_stale where event_id = ?').get(
    eventId,
  )?.mark
}

/** Leaves a newer mark as it is. */
export function insertStale(db: WritableDb, eventId: string, mark: string): void {
  prepared<[string, string]>(
    db,
    'insert into recap_stale (event_id, mark) values (?, ?) on conflict do nothing',
  ).run(eventId, mark)
}

/** Only this mark: a newer one says that there is more to be summed up. */
export function deleteStale(db: WritableDb, eventId: string, mark: string): void {
  prepared<[string, string]>(db, 'delete from recap_stale where event_id = ? and mark = ?').run(eventId, mark)
}

/** Events to be summed up, the oldest first; examples are no part of any recap. */
export function listStaleEvents(db: ReadableDb): string[] {
  return prepared<[], { id: string }>(
    db,
    `select event.id from event
     left join recap_event on recap_event.event_id = event.id
     left join recap_stale on recap_stale.event_id = event.id
     where event.is_example = 0 and (recap_event.number is null or recap_stale.mark is not null)
     order by event.number`,
  )
    .all()
    .map(({ id }) => id)
}
