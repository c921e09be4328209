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
import { addParticipants, keyed, nipGuard } from '../people.ts'
import { after } from '../stamp.ts'
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
  const step = (people: readonly unknown[]) => {
    done += people.length
    asked.progress(done, total)
  }
  if (added.length > 0) beginIssuing(db)
  for (const people of steps(added)) {
    addParticipants(context, db, event, people, { origin: 'import', source: draft.fileName })
    step(people)
    yield
  }
  if (added.length > 0) endIssuing(db, event.id)
  for (const people of steps(changed)) {
    for (const { id, person } of people)
      nipGuard(() => updateParticipant(db, id, keyed(person), after(findUpdatedAt(db, id), now)))
    step(people)
    yield
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

function* steps<One>(people: readonly One[]): Generator<One[]> {
  for (let from = 0; from < people.length; from += PEOPLE_PER_STEP)
    yield people.slice(from, from + PEOPLE_PER_STEP)
}

/** The next file with the same header begins with these columns. */
function rememberMappings(db: WritableDb, { sheets }: Draft, now: number): void {
  const used = sheets.filter(({ whyNot }) => whyNot === null).flatMap(({ tables }) => tables)
  for (const { layout, wanted } of used) {
    if (!wanted || layout.kind === 'list') continue
    upsertMapping(
      db,
      layout.signature,
      layout.columns.map(({ column, field }) => ({ column, field })),
      now,
    )
  }
}
