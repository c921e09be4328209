/** What was to be done after events, the same task of several events as one. */
import type { RecapChoice, RecapFollowUp } from '#shared/contract/recap.ts'
import { fold } from '#shared/domain/spelling.ts'
import type { ReadableDb } from '../store/db.ts'
import { type FollowUpRow, listRecapFollowUps } from '../store/recap/figures.ts'

/** What was done and stands in one event alone is over. */
export function followUpsOf(db: ReadableDb, choice: RecapChoice): RecapFollowUp[] {
  return tasksOf(listRecapFollowUps(db, choice))
    .map(taskOf)
    .filter(({ isDone, events }) => !isDone || events.length > 1)
    .toSorted(
      (a, b) =>
        Number(a.isDone) - Number(b.isDone) ||
        b.events.length - a.events.length ||
        (a.dueDate ?? '9999').localeCompare(b.dueDate ?? '9999'),
    )
}

/** One task: what was carried on from a former event, and what is called the same. */
function tasksOf(rows: readonly FollowUpRow[]): FollowUpRow[][] {
  const tasks = new Map<string, FollowUpRow[]>()
  const taskOfRow = new Map<string, FollowUpRow[]>()
  for (const row of rows) {
    const name = fold(row.what)
    const former = taskOfRow.get(`${row.fromEventId ?? ''} ${row.fromId ?? ''}`)
    const task = former ?? tasks.get(name) ?? []
    task.push(row)
    tasks.set(name, task)
    taskOfRow.set(`${row.eventId} ${row.id}`, task)
  }
  return [...new Set(taskOfRow.values())]
}

/** As the newest event has it; it is done once nothing of it is left open. */
function taskOf(rows: readonly FollowUpRow[]): RecapFollowUp {
  const newest = rows.at(-1)
  return {
    what: newest?.what ?? '',
    who: newest?.who ?? '',
    due: newest?.due ?? '',
    dueDate: newest?.dueDate ?? null,
    isDone: newest?.doneAt !== null,
    events: rows.map(({ eventId, title, firstDay, doneAt }) => ({
      ...{ eventId, title, firstDay, isDone: doneAt !== null },
    })),
  }
}
