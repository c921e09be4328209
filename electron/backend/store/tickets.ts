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
  const { serial, eventId, participantId, code, shortCode, issuedAt } = ticket
  const result = prepared<(string | number)[]>(
    db,
    `insert into ticket (serial, event_id, participant_id, code, short_code, issued_at) values (?, ?, ?, ?, ?, ?)
     on conflict (serial) do nothing on conflict (event_id, short_code) do nothing`,
  ).run(serial, eventId, participantId, code, shortCode, issuedAt)
  return result.changes === 1
}

/** Why a card is valid no more where two laptops issued one to the same person. */
export const OTHER_CARD = 'Kartu lain diterbitkan di laptop lain'
/** As the index ticket_gave_way has it. */
const GAVE_WAY = `revoke_reason = '${OTHER_CARD}'`

/** Every ticket of this person, those of merged duplicates too: nobody knows which of them was lost. */
export function updateTicketRevoked(db: WritableDb, participantId: string, at: number, reason: string): void {
  // Each by its own index.
  for (const valid of ['revoked_at is null', GAVE_WAY]) {
    prepared<{ participantId: string; at: number; reason: string }>(
      db,
      `update ticket set revoked_at = @at, revoke_reason = @reason
       where ${valid} and participant_id in (
         select @participantId union all select id from participant where merged_into = @participantId)`,
    ).run({ participantId, at, reason })
  }
}

/** The QR text that is valid now, by participant. */
export function listTicketCodes(db: ReadableDb, eventId: string): Map<string, string> {
  const rows = prepared<[string], { participantId: string; code: string }>(
    db,
    'select participant_id as participantId, code from ticket where event_id = ? and revoked_at is null',
  ).all(eventId)
  return new Map(rows.map((row) => [row.participantId, row.code]))
}

export function hasValidTicket(db: ReadableDb, participantId: string): boolean {
  return (
    prepared<[string], { found: 1 }>(
      db,
      'select 1 as found from ticket where participant_id = ? and revoked_at is null',
    ).get(participantId) !== undefined
  )
}

/** Of several cards of a person that nobody withdrew the one issued last is valid. */
export function settleTickets(db: WritableDb, eventId: string): void {
  const people = prepared<[string], { id: string }>(
    db,
    `select distinct participant_id as id from ticket where ${GAVE_WAY} and event_id = ?`,
  ).all(eventId)
  for (const { id } of people) {
    const [valid, ...others] = prepared<{ id: string }, { serial: string; issuedAt: number }>(
      db,
      `select serial, issued_at as issuedAt from ticket where participant_id = @id and revoked_at is null
       union all select serial, issued_at from ticket where participant_id = @id and ${GAVE_WAY}
       order by 2 desc, 1 desc`,
    ).all({ id })
    if (!valid) continue
    for (const { serial, issuedAt } of others)
      updateRevocation(db, serial, { at: Math.max(issuedAt, valid.issuedAt), reason: OTHER_CARD })
    updateRevocation(db, valid.serial, { at: null, reason: null })
  }
}

export function updateRevocation(
  db: WritableDb,
  serial: string,
  { at, reason }: { at: number | null; reason: string | null },
): void {
  prepared<[number | null, string | null, string, number | null, string | null]>(
    db,
    `update ticket set revoked_at = ?, revoke_reason = ? where serial = ?
     and (revoked_at is not ? or revoke_reason is not ?)`,
  ).run(at, reason, serial, at, reason)
}

export function updateShortCode(db: WritableDb, serial: string, shortCode: string): void {
  prepared<[string, string]>(db, 'update ticket set short_code = ? where serial = ?').run(shortCode, serial)
}
