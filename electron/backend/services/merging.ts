/** Two people of the list turn out to be one: whatever is known of the alias becomes known of the one who stays. */
import type { Context } from '../context.ts'
import { appendPledge } from '../proofs/pledge-chain.ts'
import {
  type Arrival,
  findPresent,
  insertArrival,
  insertUndo,
  listOpenArrivals,
  listPresentDays,
} from '../store/attendance.ts'
import type { WritableDb } from '../store/db.ts'
import { updateParticipantMerged } from '../store/participants.ts'
import { findNewestPledges } from '../store/pledges.ts'
import { findSubstitute } from '../store/substitutes.ts'
import { moveVisits } from './attendance/move-visits.ts'
import { after } from './stamp.ts'
import { keepSubstitute } from './substitutes.ts'

type Move = { from: string; to: string; eventId: string }

const MERGED = 'Digabung dengan data ganda'

export function mergeInto(context: Context, db: WritableDb, move: Move): void {
  moveAttendance(context, db, move)
  moveVisits(context, db, { from: move.from, to: move.to, reason: MERGED })
  movePledges(context, db, move)
  const { from: participantId, to: intoId } = move
  updateParticipantMerged(db, { id: context.newId(), participantId, intoId, now: context.clock() })
}

/** The one who stays was there on every day on which the alias was. */
function moveAttendance(context: Context, db: WritableDb, { from, to, eventId }: Move): void {
  for (const day of listPresentDays(db, from)) {
    const present = findPresent(db, from, day)
    if (!present) continue
    const moved: Arrival = {
      ...{ id: context.newId(), eventId, participantId: to, day, at: present.at },
      ...{ method: 'merge', desk: present.desk },
    }
    if (insertArrival(db, moved)) moveSubstitute(context, db, present.id, moved)
    // Counted once: the alias is present no more, however many desks noted him.
    for (const entryId of listOpenArrivals(db, from, day)) {
      const undo = { id: context.newId(), entryId, at: context.clock(), desk: present.desk, reason: MERGED }
      insertUndo(db, undo)
    }
  }
}

/** Who came in the alias's place came in the place of the one who stays. */
function moveSubstitute(
  context: Context,
  db: WritableDb,
  from: string,
  { id: arrivalId, eventId, at, desk }: Arrival,
): void {
  const substitute = findSubstitute(db, from)
  if (substitute) keepSubstitute(db, substitute, { id: context.newId(), eventId, arrivalId, at, desk })
}

/** What the one who stays has is kept, except that a drawn signature counts for him, too. */
function movePledges(context: Context, db: WritableDb, { from, to, eventId }: Move): void {
  const own = new Map(findNewestPledges(db, to).map((pledge) => [pledge.instrument, pledge]))
  for (const pledge of findNewestPledges(db, from)) {
    const kept = own.get(pledge.instrument)
    if (kept && (pledge.state !== 'drawn' || kept.state === 'drawn')) continue
    const at = kept ? after(kept.at, pledge.at) : pledge.at
    appendPledge(context, db, { ...pledge, eventId, participantId: to, at })
  }
}
