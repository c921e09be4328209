/** Somebody was seen by a device that was out of reach: his arrival, and his visit where it stood at a session or door. */
import { type Arrival, listOpenArrivals } from '../../store/attendance.ts'
import type { WritableDb } from '../../store/db.ts'
import { type DeliveredScanRow, insertArrivalFrom } from '../../store/deliveries.ts'
import { findWhereabouts, insertVisit } from '../../store/visits.ts'
import type { Delivery, TimedScan } from './delivery.ts'

export type Seen = { method: Arrival['method']; participantId: string }
type Noted = Pick<DeliveredScanRow, 'outcome' | 'entryId' | 'visitId'>

/** Rules of time and room are not asked: whoever was let in is in. */
export function noteSeen(db: WritableDb, delivery: Delivery, scan: TimedScan, seen: Seen): Noted {
  const { stand } = scan
  const visitId = stand && noteVisit(db, delivery, scan, { ...seen, stand })
  if (stand?.direction === 'out') return { outcome: visitId ? 'arrived' : 'already', entryId: null, visitId }
  const arrived = noteArrival(db, delivery, scan, seen)
  return { ...arrived, outcome: visitId ? 'arrived' : arrived.outcome, visitId }
}

function noteArrival(
  db: WritableDb,
  { event, session }: Delivery,
  { accountId: id, at, day, shown }: TimedScan,
  { method, participantId }: Seen,
): Pick<Noted, 'outcome' | 'entryId'> {
  const [standing] = listOpenArrivals(db, participantId, day)
  // What the laptop itself said then tells nothing new, unless the laptop has lost it since.
  const isOldNews = shown === 'welcome' || shown === 'already'
  if (isOldNews && standing !== undefined) return { outcome: 'already', entryId: standing }
  const arrival = { id, eventId: event.id, participantId, day, at, method, desk: session.name }
  return insertArrivalFrom(db, session.id, arrival)
    ? { outcome: 'arrived', entryId: id }
    : { outcome: 'already', entryId: standing ?? null }
}

/** Null where he was seen there already, or where that is what the laptop said then. */
function noteVisit(
  db: WritableDb,
  { event, session }: Delivery,
  { accountId: id, at, day, shown }: TimedScan,
  { method, participantId, stand }: Seen & { stand: NonNullable<TimedScan['stand']> },
): string | null {
  const { sessionId, doorId, direction } = stand
  const last = findWhereabouts(db, participantId, day, sessionId)
  if (shown === 'already' && last?.direction === direction) return null
  const visit = { id, eventId: event.id, participantId, day, sessionId, doorId, direction, at, method }
  return insertVisit(db, { ...visit, desk: session.name, reason: null, origin: session.id }) ? id : null
}
