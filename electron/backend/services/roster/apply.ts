/** Stores what an import comes to: all of it or nothing. */
import type { Context } from '../../context.ts'
import { insertActivity } from '../../store/activity.ts'
import { beginIssuing, endIssuing } from '../../store/card-lists.ts'
import type { WritableDb } from '../../store/db.ts'
import { insertImportRun, upsertMapping } from '../../store/imports.ts'
import {
  findUpdatedAt,
  updateParticipant,
  updateParticipantRemoved,
  updateParticipantSource,
} from '../../store/participants.ts'
import { openEventOf } from '../event-of.ts'
import { addParticipant, keyed, nipGuard } from '../people.ts'
import { after } from '../stamp.ts'
import { ticketIssuer } from '../tickets.ts'
import { compare, type Draft } from './plan.ts'

const PEOPLE_PER_STEP = 500

export type Applied = { added: number; changed: number; removed: number; kept: number; rejected: number }

/** Yields after every few hundred people, so that the door goes on reading. */
export function* applyDraft(
  context: Context,
  db: WritableDb,
  draft: Draft,
  asked: { removeGone: boolean; progress: (done: number, total: number) => void },
): Generator<void, Applied> {
  const event = openEventOf(db, draft.eventId)
  const { added, changed, unchanged, gone, kept } = compare(db, draft)
  const now = context.clock()
  const total = added.length + changed.length
  let done = 0
  const step = () => {
    done += 1
    if (done % PEOPLE_PER_STEP !== 0) return false
    asked.progress(done, total)
    return true
  }
  const issue = ticketIssuer(context, db, event)
  if (added.length > 0) beginIssuing(db)
  for (const person of added) {
    addParticipant(context, db, event, person, 'import', { issue, source: draft.fileName })
    if (step()) yield
  }
  if (added.length > 0) endIssuing(db, event.id)
  for (const { id, person } of changed) {
    nipGuard(() => updateParticipant(db, id, keyed(person), after(findUpdatedAt(db, id), now)))
    if (step()) yield
  }
  for (const id of [...changed.map((one) => one.id), ...unchanged])
    updateParticipantSource(db, id, draft.fileName)
  const leaving = asked.removeGone ? gone : []
  for (const id of leaving) updateParticipantRemoved(db, id, { id: context.newId(), kind: 'by_roster', now })
  const counts = {
    added: added.length,
    changed: changed.length,
    removed: leaving.length,
    rejected: draft.sheets.reduce((sum, { roster }) => sum + (roster?.rejected.length ?? 0), 0),
  }
  rememberMappings(db, draft, now)
  const { eventId, fileName, fileHash } = draft
  insertImportRun(db, { id: context.newId(), eventId, fileName, fileHash, ...counts, at: now })
  insertActivity(db, { id: context.newId(), eventId, at: now, what: 'import', count: total, detail: '' })
  return { ...counts, kept: kept.length }
}

/** The next file with the same header begins with these columns. */
function rememberMappings(db: WritableDb, { sheets }: Draft, now: number): void {
  for (const { layout, whyNot } of sheets) {
    if (whyNot !== null) continue
    upsertMapping(
      db,
      layout.signature,
      layout.columns.map(({ column, field }) => ({ column, field })),
      now,
    )
  }
}
