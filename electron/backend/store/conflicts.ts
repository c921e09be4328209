/** Where conflicts show: what devices brought, and arrivals of several origins. And what was decided about them. */
import type { ConflictDecision } from '#shared/contract/conflicts.ts'
import type { DeliveryOutcome, Shown } from '#shared/domain/delivered-scan.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

export type BroughtScan = {
  id: string
  scanId: string
  participantId: string | null
  serial: string | null
  mark: string
  day: string
  shown: Shown
  outcome: DeliveryOutcome
  desk: string
  operator: string
  at: number
  deviceAt: number
  receivedAt: number
  /** When and why the card was withdrawn, and when its holder was taken off the list; null where not. */
  revokedAt: number | null
  revokeReason: string | null
  removedAt: number | null
  /** What was typed, as JSON; null for a card alone. */
  words: string | null
}

const BROUGHT = `
  select scan.id, coalesce(holder.merged_into, holder.id) as participantId, scan.serial, scan.mark, scan.day,
    scan.shown, scan.outcome, scan.desk, scan.operator, scan.at, scan.device_at as deviceAt,
    scan.received_at as receivedAt, ticket.revoked_at as revokedAt, ticket.revoke_reason as revokeReason,
    holder.removed_at as removedAt, scan.words, scan.scan_id as scanId
  from delivered_scan scan
  left join participant holder on holder.id = scan.participant_id
  left join ticket on ticket.serial = scan.serial`

/** Of several laptops' accounts of one scan the first is looked at: what was decided about it stays decided. */
const EARLIER = '(other.received_at, other.id) < (scan.received_at, scan.id)'

/** Scans of which the laptop made nothing by itself, and no other one that knew more. */
export function listScansWithOutcome(
  db: ReadableDb,
  eventId: string,
  outcome: DeliveryOutcome,
): BroughtScan[] {
  return prepared<[string, string], BroughtScan>(
    db,
    `${BROUGHT} where scan.event_id = ? and scan.outcome = ?
       and not exists (
         select 1 from delivered_scan other where other.scan_id = scan.scan_id
           and case when other.outcome = scan.outcome then ${EARLIER}
             when scan.outcome = 'archived' then other.outcome <> 'unknown'
             else scan.outcome = 'unknown' end)
     order by scan.at, scan.id`,
  ).all(eventId, outcome)
}

/** Scans that were noted at the time at which they came, because their own cannot be right. */
export function listImplausibleScans(db: ReadableDb, eventId: string): BroughtScan[] {
  return prepared<[string], BroughtScan>(
    db,
    // By the index of the few clocks that cannot be right, not by that of all outcomes.
    `${BROUGHT} where scan.event_id = ? and scan.clock = 'implausible'
       and +scan.outcome in ('arrived', 'already', 'known')
       and not exists (
         select 1 from delivered_scan other where other.scan_id = scan.scan_id
           and other.outcome in ('arrived', 'already', 'known')
           and (other.clock <> 'implausible' or ${EARLIER}))
     order by scan.at, scan.id`,
  ).all(eventId)
}

export type GuestAndNamesake = BroughtScan & {
  guestId: string
  namesakeId: string
  namesake: string
  namesakeUnit: string | null
  namesakeSince: number
}

/** Guests whom a device typed and who have the name of somebody else; of two such guests the one with the later id. */
export function listGuestsLikeOthers(db: ReadableDb, eventId: string): GuestAndNamesake[] {
  return prepared<[string], GuestAndNamesake>(
    db,
    `select brought.*, guest.id as guestId, other.id as namesakeId, other.name as namesake,
       other.unit as namesakeUnit, other.created_at as namesakeSince
     from (${BROUGHT} where scan.event_id = ? and json_extract(scan.words, '$.kind') = 'guest'
       and not exists (
         select 1 from delivered_scan other where other.scan_id = scan.scan_id and ${EARLIER})) brought
     join participant guest on guest.id = brought.scanId and guest.removed_at is null
     join participant other on other.event_id = guest.event_id and other.sort_key = guest.sort_key
       and other.removed_at is null and other.id <> guest.id
     where other.id < guest.id or not exists (
       select 1 from delivered_scan typed where typed.scan_id = other.id)
     order by brought.at, brought.id, other.id`,
  ).all(eventId)
}

export type OpenArrival = {
  entryId: string
  participantId: string
  day: string
  at: number
  desk: string
  origin: string
  /** Of a device that brought it: who held it, what was seen, and both other times. */
  operator: string | null
  shown: Shown | null
  deviceAt: number | null
  receivedAt: number | null
  substitute: string | null
}

const OPEN = `
  select arrival.id as entryId, arrival.participant_id as participantId, arrival.day, arrival.at, arrival.desk,
    arrival.origin, scan.operator, scan.shown, scan.device_at as deviceAt, scan.received_at as receivedAt,
    (select name from standing_substitute where arrival_id = arrival.id) as substitute
  from attendance arrival left join delivered_scan scan on scan.id = arrival.id`
const NOT_UNDONE = 'not exists (select 1 from attendance undo where undo.undoes = arrival.id)'

/** Every open arrival of whoever has several on one day, by person and day, earliest first. */
export function listSeveralArrivals(db: ReadableDb, eventId: string): OpenArrival[] {
  return prepared<[string], OpenArrival>(
    db,
    `${OPEN}
     join (select distinct participant_id, day from attendance where event_id = ? and origin <> '') elsewhere
       on elsewhere.participant_id = arrival.participant_id and elsewhere.day = arrival.day
     where arrival.kind = 'arrive' and ${NOT_UNDONE}
       and exists (
         select 1 from attendance other
         where other.participant_id = arrival.participant_id and other.day = arrival.day and other.kind = 'arrive'
           and other.id <> arrival.id
           and not exists (select 1 from attendance undo where undo.undoes = other.id))
     order by arrival.participant_id, arrival.day, arrival.at, arrival.id`,
  ).all(eventId)
}

export type UndoneThere = OpenArrival & { undoneAt: number; undoneDesk: string; undoneReason: string | null }

/**
 * Arrivals that stand although this person was taken back elsewhere, at that time or later, without them; not where he
 * was noted again since, which makes him present anyway.
 */
export function listArrivalsDespiteUndo(db: ReadableDb, eventId: string): UndoneThere[] {
  return prepared<[string], UndoneThere>(
    db,
    `select there.*, undone.at as undoneAt, undone.desk as undoneDesk, undone.reason as undoneReason
     from (${OPEN}
       join (select distinct participant_id, day from attendance where event_id = ? and origin <> '') elsewhere
         on elsewhere.participant_id = arrival.participant_id and elsewhere.day = arrival.day
       where arrival.kind = 'arrive' and ${NOT_UNDONE}) there
     join attendance undone on undone.id = (
       select id from attendance
       where participant_id = there.participantId and day = there.day and kind = 'undo' and at >= there.at
         and origin <> there.origin and origin not like 'gabung:%'
       order by at desc, id desc limit 1)
     where not exists (
       select 1 from attendance arrival where arrival.participant_id = there.participantId
         and arrival.day = there.day and arrival.kind = 'arrive' and arrival.at > undone.at and ${NOT_UNDONE})
     order by there.at, there.entryId`,
  ).all(eventId)
}

export type DecisionRow = ConflictDecision & { conflict: string; facts: string }

/** The newest of each conflict, newest first. */
export function listDecisions(db: ReadableDb, eventId: string): DecisionRow[] {
  return prepared<[string], DecisionRow>(
    db,
    `select id, conflict, verdict, reason, at, desk, decided_by as decidedBy, facts from conflict_decision newest
     where event_id = ? and not exists (
       select 1 from conflict_decision later
       where later.event_id = newest.event_id and later.conflict = newest.conflict
         and (later.at, later.id) > (newest.at, newest.id))
     order by at desc, id desc`,
  ).all(eventId)
}

export function hasDecision(db: ReadableDb, id: string): boolean {
  return (
    prepared<[string], { found: 1 }>(db, 'select 1 as found from conflict_decision where id = ?').get(id) !==
    undefined
  )
}

export function insertDecision(db: WritableDb, decision: DecisionRow & { eventId: string }): void {
  prepared<typeof decision>(
    db,
    `insert into conflict_decision (id, event_id, conflict, verdict, reason, at, desk, decided_by, facts)
     values (@id, @eventId, @conflict, @verdict, @reason, @at, @desk, @decidedBy, @facts)`,
  ).run(decision)
}
