/** Tickets: a random serial bound to a person; a new one revokes the old. */
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

/** What the door asks of a ticket. */
export type TicketState = {
  eventId: string
  participantId: string
  revokedAt: number | null
  revokeReason: string | null
}

const COLUMNS =
  'event_id as eventId, participant_id as participantId, revoked_at as revokedAt, revoke_reason as revokeReason'

export function findTicket(db: ReadableDb, serial: string): TicketState | undefined {
  return prepared<[string], TicketState>(db, `select ${COLUMNS} from ticket where serial = ?`).get(serial)
}

export function findTicketByShortCode(
  db: ReadableDb,
  eventId: string,
  shortCode: string,
): TicketState | undefined {
  return prepared<[string, string], TicketState>(
    db,
    `select ${COLUMNS} from ticket where event_id = ? and short_code = ?`,
  ).get(eventId, shortCode)
}

export type NewTicket = {
  serial: string
  eventId: string
  participantId: string
  code: string
  shortCode: string
  issuedAt: number
}

/** False when serial or short code is taken: draw again. */
export function insertTicket(db: WritableDb, ticket: NewTicket): boolean {
  const result = prepared<NewTicket>(
    db,
    `insert into ticket (serial, event_id, participant_id, code, short_code, issued_at)
     values (@serial, @eventId, @participantId, @code, @shortCode, @issuedAt)
     on conflict (serial) do nothing on conflict (event_id, short_code) do nothing`,
  ).run(ticket)
  return result.changes === 1
}

/** Every ticket of this person, those of merged duplicates too: nobody knows which of them was lost. */
export function updateTicketRevoked(db: WritableDb, participantId: string, at: number, reason: string): void {
  prepared<{ participantId: string; at: number; reason: string }>(
    db,
    `update ticket set revoked_at = @at, revoke_reason = @reason
     where revoked_at is null and participant_id in (
       select @participantId union all select id from participant where merged_into = @participantId)`,
  ).run({ participantId, at, reason })
}

/** The QR text that is valid now, by participant. */
export function listTicketCodes(db: ReadableDb, eventId: string): Map<string, string> {
  const rows = prepared<[string], { participantId: string; code: string }>(
    db,
    'select participant_id as participantId, code from ticket where event_id = ? and revoked_at is null',
  ).all(eventId)
  return new Map(rows.map((row) => [row.participantId, row.code]))
}
