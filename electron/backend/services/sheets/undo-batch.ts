/** Takes back what one ticking or one photo wrote. Nothing is deleted: everybody gets an entry more. */
import { AppError } from '../../app-error.ts'
import type { Event } from '#shared/contract/events.ts'
import { PLEDGE_STATES } from '#shared/domain/pledge-state.ts'
import type { Context } from '../../context.ts'
import { insertUndo } from '../../store/attendance.ts'
import type { WritableDb } from '../../store/db.ts'
import { findNewestPledge } from '../../store/pledges.ts'
import { findSheet, insertBatchUndo, listMarksOfBatch, type SheetMark } from '../../store/sheets.ts'
import { recordPledge } from '../pledges/record.ts'

const REASON = 'Dibatalkan dari lembar tanda tangan'

/** How many people stand again where they stood; who was changed since is left. Inside a `write`. */
export function undoBatch(
  context: Context,
  db: WritableDb,
  { event, batch, desk }: { event: Event; batch: string; desk: string },
): number {
  const marks = listMarksOfBatch(db, event.id, batch)
  if (marks.length === 0) throw new AppError('nothing_to_undo')
  const at = context.clock()
  if (!insertBatchUndo(db, { batch, eventId: event.id, at, desk })) throw new AppError('already_undone')
  return marks.filter((mark) =>
    mark.before === null ? undoArrival(context, db, mark, desk) : undoSigned(context, db, event, mark, desk),
  ).length
}

function undoArrival(context: Context, db: WritableDb, { arrival }: SheetMark, desk: string): boolean {
  if (arrival === null) return false
  const undo = { id: context.newId(), entryId: arrival, at: context.clock(), desk, reason: REASON }
  return insertUndo(db, undo)
}

function undoSigned(context: Context, db: WritableDb, event: Event, mark: SheetMark, desk: string): boolean {
  const instrument = findSheet(db, mark.serial)?.instrument
  const state = PLEDGE_STATES.find((one) => one === mark.before)
  if (!instrument || state === undefined) return false
  const { participantId } = mark
  if (findNewestPledge(db, event.id, instrument, participantId)?.evidence !== mark.id) return false
  return recordPledge(context, db, { event, instrument, participantId, state, desk, note: REASON })
}
