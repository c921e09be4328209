/** The cards of an event, as the list for devices needs them. */
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

/** Changes whenever other cards are valid than before; '' where no card was ever issued. */
export function findCardListVersion(db: ReadableDb, eventId: string): string {
  const row = prepared<[string], { version: string }>(db, 'select version from card_list where event_id = ?')
  return row.get(eventId)?.version ?? ''
}

/** Until `endIssuing`, in the same transaction, cards that are issued leave the number of the list as it is. */
export function beginIssuing(db: WritableDb): void {
  prepared<[]>(db, 'insert into issuing_cards (id) values (1)').run()
}

/** Gives the list of the event its new number, as the trigger card_list_after_ticket does for one card. */
export function endIssuing(db: WritableDb, eventId: string): void {
  prepared<[]>(db, 'delete from issuing_cards').run()
  prepared<[string]>(
    db,
    `insert into card_list (event_id, version) values (?, lower(hex(randomblob(8))))
     on conflict (event_id) do update set version = excluded.version`,
  ).run(eventId)
}

export type CardCodes = { serial: string; participantId: string; code: string; shortCode: string }

/** Of every card that was ever issued, withdrawn ones too: a device may bring what it read on them. */
export function listCardCodes(db: ReadableDb, eventId: string): CardCodes[] {
  return prepared<[string], CardCodes>(
    db,
    `select serial, participant_id as participantId, code, short_code as shortCode from ticket
     where event_id = ?`,
  ).all(eventId)
}

/** Cards that let somebody in now: those of merged duplicates too. */
export function listValidSerials(db: ReadableDb, eventId: string): string[] {
  return prepared<[string], { serial: string }>(
    db,
    `select ticket.serial from ticket
     join participant holder on holder.id = ticket.participant_id
     left join participant kept on kept.id = holder.merged_into
     where ticket.event_id = ? and ticket.revoked_at is null
       and case when kept.id is null then holder.removed_at else kept.removed_at end is null`,
  )
    .all(eventId)
    .map(({ serial }) => serial)
}
