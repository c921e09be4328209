/** What was carried to and from other laptops. Append-only. */
import type { TakenCounts, Transfer } from '#shared/contract/transfers.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

export type NewTransfer = Transfer & { eventId: string; laptopId: string; fileHash: string }

export function insertTransfer(db: WritableDb, { changes, handedOver, ...transfer }: NewTransfer): void {
  prepared(
    db,
    `insert into transfer (id, event_id, kind, handed_over, laptop_id, laptop_name, made_at, at, file_hash, people,
       entries, changes)
     values (@id, @eventId, @kind, @handedOver, @laptopId, @laptopName, @madeAt, @at, @fileHash, @people,
       @entries, @changes)`,
  ).run({ ...transfer, handedOver: handedOver ? 1 : 0, changes: JSON.stringify(changes) })
}

type Row = Omit<Transfer, 'handedOver' | 'changes'> & { handedOver: number; changes: string }

/** Newest first. */
export function listTransfers(db: ReadableDb, eventId: string): Transfer[] {
  return prepared<[string], Row>(
    db,
    `select id, kind, handed_over as handedOver, laptop_name as laptopName, made_at as madeAt, at, people, entries,
       changes from transfer where event_id = ? order by at desc, id desc`,
  )
    .all(eventId)
    .map((row) => ({
      ...row,
      handedOver: row.handedOver === 1,
      // Written by insertTransfer.
      changes: JSON.parse(row.changes) as TakenCounts | null,
    }))
}

/** Whether anybody brought this event here before. */
export function hasTakenTransfer(db: ReadableDb, eventId: string): boolean {
  return (
    prepared<[string], { found: 1 }>(
      db,
      "select 1 as found from transfer where event_id = ? and kind = 'taken' limit 1",
    ).get(eventId) !== undefined
  )
}

/** Since when it goes on elsewhere: handed over, and neither brought back nor gone on with here since. */
export function findHandedOverAt(db: ReadableDb, eventId: string): number | null {
  const newest = prepared<[string], { kind: Transfer['kind']; at: number }>(
    db,
    `select kind, at from transfer where event_id = ? and (handed_over = 1 or kind = 'resumed')
     order by at desc, id desc limit 1`,
  ).get(eventId)
  return newest?.kind === 'given' ? newest.at : null
}

export function countCarried(db: ReadableDb, eventId: string): { people: number; entries: number } {
  return (
    prepared<{ eventId: string }, { people: number; entries: number }>(
      db,
      `select (select count(*) from participant where event_id = @eventId and removed_at is null) as people,
         (select count(*) from attendance where event_id = @eventId) as entries`,
    ).get({ eventId }) ?? { people: 0, entries: 0 }
  )
}

/** NIPs that two laptops gave to different people of the list, with those people; who has it comes first. */
export function listSharedNips(
  db: ReadableDb,
  eventId: string,
): { nip: string; id: string; name: string; unit: string | null; hasNip: number }[] {
  return prepared<
    { eventId: string },
    { nip: string; id: string; name: string; unit: string | null; hasNip: number }
  >(
    db,
    `select coalesce(nip, held_nip) as nip, id, name, unit, nip is not null as hasNip from participant
     where event_id = @eventId and removed_at is null and coalesce(nip, held_nip) in
       (select held_nip from participant where event_id = @eventId and held_nip is not null and removed_at is null)
     order by 1, nip is null, name, id`,
  ).all({ eventId })
}
