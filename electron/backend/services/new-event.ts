/** Stores a new event with its number and its key. */
import type { EventDraft } from '#shared/contract/events.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import { insertEvent, insertEventKey, nextEventNumber } from '../store/events.ts'
import { findOffice } from '../store/offices.ts'

const EVENT_KEY_BYTES = 32

/** Answers the id and the number that stands in every ticket. */
export function addEvent(
  context: Context,
  db: WritableDb,
  draft: EventDraft,
  isExample = false,
): { id: string; number: number } {
  requireOffice(db, draft.officeId)
  const id = context.newId()
  const number = nextEventNumber(db)
  insertEvent(db, draft, { id, number, isExample, now: context.clock() })
  insertEventKey(db, id, context.randomBytes(EVENT_KEY_BYTES))
  return { id, number }
}

/** Throws not_found. */
export function requireOffice(db: ReadableDb, officeId: string | null): void {
  if (officeId !== null && !findOffice(db, officeId)) throw new AppError('not_found')
}
