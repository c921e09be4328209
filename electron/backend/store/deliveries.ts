/** What devices noted on their own and brought later. */
import type { Clock, DeliveryOutcome, Shown } from '#shared/domain/delivered-scan.ts'
import type { Arrival } from './attendance.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'
import { kept } from './kept-rows.ts'

export type DeliveredScanRow = {
  /** Of this laptop's account of the scan, and of the arrival or visit that it noted. */
  id: string
  /** As the device calls it, the same on every laptop. */
  scanId: string
  eventId: string
  /** The session it came with. */
  origin: string
  desk: string
  device: string
  operator: string
  queue: string
  sequence: number
  mark: string
  /** Of the card, where the laptop knew it. */
  serial: string | null
  deviceAt: number
  offsetMs: number | null
  at: number
  clock: Clock
  receivedAt: number
  day: string
  /** As JSON; null where the device stood at no session and no door. */
  stand: string | null
  /** What was typed, as JSON; null for a card alone. */
  words: string | null
  shown: Shown
  outcome: DeliveryOutcome
  participantId: string | null
  /** The arrival that was noted of it, or stood already. */
  entryId: string | null
  visitId: string | null
}

type Account = Pick<DeliveredScanRow, 'id' | 'outcome' | 'participantId'>

/**
 * The first account of a scan that was brought, here or to another laptop. Asked with every scan, also where no device
 * was ever out of reach. Compared with a bare parameter, SQLite would plan it anew each time, which takes longer than
 * everything else that is asked.
 */
export function findAccount(db: ReadableDb, scanId: string): Account | undefined {
  if (kept(db, 'brought', () => readBrought(db))?.wasBrought === 0) return undefined
  return prepared<[string], Account>(
    db,
    `select id, outcome, participant_id as participantId from delivered_scan where scan_id = +?
     order by received_at, id limit 1`,
  ).get(scanId)
}

function readBrought(db: ReadableDb): { wasBrought: 0 | 1 } | undefined {
  return prepared<[], { wasBrought: 0 | 1 }>(
    db,
    "select exists (select 1 from delivered_scan where scan_id > '') as wasBrought",
  ).get()
}

export function insertDeliveredScan(db: WritableDb, scan: DeliveredScanRow): void {
  prepared<DeliveredScanRow>(
    db,
    `insert into delivered_scan (id, scan_id, event_id, origin, desk, device, operator, queue, sequence, mark, serial, device_at,
       offset_ms, at, clock, received_at, day, stand, words, shown, outcome, participant_id, entry_id,
       visit_id)
     values (@id, @scanId, @eventId, @origin, @desk, @device, @operator, @queue, @sequence, @mark, @serial, @deviceAt,
       @offsetMs, @at, @clock, @receivedAt, @day, @stand, @words, @shown, @outcome, @participantId,
       @entryId, @visitId)`,
  ).run(scan)
}

/** The arrivals that were noted of a scan; of several laptops each has its own. */
export function listEntriesOfScan(db: ReadableDb, scanId: string): string[] {
  return prepared<[string], { entryId: string }>(
    db,
    'select entry_id as entryId from delivered_scan where scan_id = ? and entry_id = id',
  )
    .all(scanId)
    .map(({ entryId }) => entryId)
}

/** The time of what the same queue noted last before `sequence`, where its clock was believed. */
export function findTimeBefore(db: ReadableDb, queue: string, sequence: number): number | null {
  const row = prepared<[string, number], { at: number }>(
    db,
    `select at from delivered_scan where queue = ? and sequence < ? and clock <> 'implausible'
     order by sequence desc limit 1`,
  ).get(queue, sequence)
  return row?.at ?? null
}

/** The arrival of this person that stands and was noted by this origin. */
export function findOpenArrivalFrom(
  db: ReadableDb,
  origin: string,
  { participantId, day }: { participantId: string; day: string },
): string | undefined {
  return prepared<[string, string, string], { id: string }>(
    db,
    `select id from attendance arrival where participant_id = ? and day = ? and origin = ? and kind = 'arrive'
       and not exists (select 1 from attendance undo where undo.undoes = arrival.id)
     order by at, id limit 1`,
  ).get(participantId, day, origin)?.id
}

/**
 * An arrival that a device noted by itself, whoever else noted the same person: the earliest counts. False where
 * this origin has one of him that stands since the last undoing.
 */
export function insertArrivalFrom(db: WritableDb, origin: string, arrival: Arrival): boolean {
  const { id, eventId, participantId, day, at, method, desk, reason = null } = arrival
  const result = prepared<(string | number | null)[]>(
    db,
    `insert into attendance (id, event_id, participant_id, day, kind, round, at, method, desk, reason, origin)
     values (?, ?, ?, ?, 'arrive',
       (select count(*) from attendance where participant_id = ? and day = ? and kind = 'undo'), ?, ?, ?, ?, ?)
     on conflict do nothing`,
  ).run(id, eventId, participantId, day, participantId, day, at, method, desk, reason, origin)
  return result.changes === 1
}
