/** What follows from all that is known of an event, by rules that give the same on every laptop. */
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

export function isNipTaken(
  db: ReadableDb,
  { eventId, nip, id }: { eventId: string; nip: string; id: string },
): boolean {
  return (
    prepared<[string, string, string], { found: 1 }>(
      db,
      `select 1 as found from participant where event_id = ? and nip = ? and removed_at is null and id <> ?`,
    ).get(eventId, nip, id) !== undefined
  )
}

export type MergeFact = { participantId: string; intoId: string; at: number }

/** In the order in which they are gone through. */
export function listMerges(db: ReadableDb, eventId: string): MergeFact[] {
  return prepared<[string], MergeFact>(
    db,
    `select participant_id as participantId, into_id as intoId, at from participant_merge
     where event_id = ? order by at, id`,
  ).all(eventId)
}

/** Null: the person stands for himself. */
export function updateMergedInto(
  db: WritableDb,
  id: string,
  into: { rootId: string; at: number } | null,
): void {
  if (into) {
    prepared<{ id: string; rootId: string; at: number }>(
      db,
      `update participant set merged_into = @rootId, removed_at = @at
       where id = @id and (merged_into is not @rootId or removed_at is not @at)`,
    ).run({ id, ...into })
    return
  }
  // Whether he is on the list follows from his removals alone.
  prepared<[string]>(
    db,
    `update participant set held_nip = coalesce(held_nip, nip), nip = null, merged_into = null, removed_at = null
     where id = ? and merged_into is not null`,
  ).run(id)
}

/**
 * Who is off the list: the newest removal counts, unless the person was edited later (for one by a roster: edited in
 * a version that the roster did not know), was ever at the door, or somebody was merged into him later.
 */
export function settleRemovals(db: WritableDb, eventId: string): void {
  const settled = `
    select person.id, (
      select case when removal.kind <> 'restored'
          and case removal.kind when 'by_roster' then removal.knew else removal.at end >= person.updated_at
          and not exists (select 1 from attendance where participant_id = person.id)
          and not exists (select 1 from participant alias
            where alias.merged_into = person.id and alias.removed_at > removal.at)
        then removal.at end
      from participant_removal removal where removal.participant_id = person.id
      order by removal.at desc, removal.id desc limit 1) as removed_at
    from participant person
    where person.event_id = @eventId and person.merged_into is null
      and (person.removed_at is not null
        or exists (select 1 from participant_removal where participant_id = person.id))`
  const changed = prepared<{ eventId: string }, { id: string; removed_at: number | null }>(
    db,
    `select settled.id, settled.removed_at from (${settled}) settled join participant on participant.id = settled.id
     where participant.removed_at is not settled.removed_at`,
  ).all({ eventId })
  for (const { id, removed_at } of changed) {
    // A NIP of somebody who comes back may be taken: it waits until the NIPs are settled.
    prepared<[number | null, string]>(
      db,
      `update participant set held_nip = coalesce(held_nip, nip), nip = null, removed_at = ? where id = ?`,
    ).run(removed_at, id)
  }
}

/** Of several on the list with one NIP the earliest registered has it. */
export function settleNips(db: WritableDb, eventId: string): void {
  prepared<[string, string]>(
    db,
    `update participant set held_nip = nip, nip = null
     where event_id = ? and removed_at is null and nip in
       (select held_nip from participant where event_id = ? and held_nip is not null)`,
  ).run(eventId, eventId)
  prepared<[string]>(
    db,
    `update participant set nip = held_nip, held_nip = null
     where event_id = ? and held_nip is not null and (removed_at is not null or id = (
       select other.id from participant other
       where other.event_id = participant.event_id and other.held_nip = participant.held_nip
         and other.removed_at is null
       order by other.created_at, other.id limit 1))`,
  ).run(eventId)
}
