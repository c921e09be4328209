/** Devices on the local network: the certificate they know, where they find it, and their sessions. */
import type { DeskRole } from '#shared/domain/desk-role.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'
import { kept } from './kept-rows.ts'

/** PEM texts. */
export type DeskCertificate = {
  privateKey: string
  certificate: string
  /** The addresses it is valid for. */
  names: string[]
  expiresAt: number
}

export function findDeskCertificate(db: ReadableDb): DeskCertificate | undefined {
  const row = prepared<[], Omit<DeskCertificate, 'names'> & { names: string }>(
    db,
    `select private_key as privateKey, certificate, names, expires_at as expiresAt
     from desk_certificate where id = 1`,
  ).get()
  // Written by replaceDeskCertificate.
  return row && { ...row, names: JSON.parse(row.names) as string[] }
}

export function replaceDeskCertificate(db: WritableDb, { names, ...made }: DeskCertificate): void {
  prepared<object>(
    db,
    `insert into desk_certificate (id, private_key, certificate, names, expires_at)
     values (1, @privateKey, @certificate, @names, @expiresAt)
     on conflict (id) do update set private_key = @privateKey, certificate = @certificate, names = @names,
       expires_at = @expiresAt`,
  ).run({ ...made, names: JSON.stringify(names) })
}

export type DeskPlace = { eventId: string; address: string; port: number; openedAt: number }

export function findDeskPlace(db: ReadableDb): DeskPlace | undefined {
  return prepared<[], DeskPlace>(
    db,
    'select event_id as eventId, address, port, opened_at as openedAt from desk_place where id = 1',
  ).get()
}

export function replaceDeskPlace(db: WritableDb, place: DeskPlace): void {
  prepared<DeskPlace>(
    db,
    `insert into desk_place (id, event_id, address, port, opened_at)
     values (1, @eventId, @address, @port, @openedAt)
     on conflict (id) do update set event_id = @eventId, address = @address, port = @port, opened_at = @openedAt`,
  ).run(place)
}

export function deleteDeskPlace(db: WritableDb): void {
  prepared<[]>(db, 'delete from desk_place').run()
}

export type DeskSessionRow = {
  id: string
  eventId: string
  name: string
  operator: string
  /** What stands as device beside whatever it writes. */
  device: string
  role: DeskRole
  /** Who stood beside whoever held the device; '' where nobody. */
  witness: string
  startedAt: number
  expiresAt: number
}

const COLUMNS = `id, event_id as eventId, name, operator, device, role, witness,
  started_at as startedAt, expires_at as expiresAt`

/** `tokenHash` is the SHA-256 of the token that only the device has. */
export function insertDeskSession(db: WritableDb, session: DeskSessionRow & { tokenHash: Uint8Array }): void {
  prepared<typeof session>(
    db,
    `insert into desk_session (id, event_id, name, operator, device, role, witness, token_hash, started_at,
       expires_at)
     values (@id, @eventId, @name, @operator, @device, @role, @witness, @tokenHash, @startedAt, @expiresAt)`,
  ).run(session)
}

/** The session of a token that is still good: neither ended nor expired, and its event is not archived. */
export function findLiveDeskSession(
  db: ReadableDb,
  tokenHash: Uint8Array,
  now: number,
): DeskSessionRow | undefined {
  const session = kept(db, `device ${Buffer.from(tokenHash).toString('base64')}`, () =>
    prepared<[Uint8Array], DeskSessionRow>(
      db,
      `select ${COLUMNS} from desk_session
       where token_hash = ?
         and id not in (select session_id from desk_session_end)
         and event_id in (select id from event where archived_at is null)`,
    ).get(tokenHash),
  )
  return session && session.expiresAt > now ? session : undefined
}

/** Oldest first. */
export function listLiveDeskSessions(db: ReadableDb, eventId: string, now: number): DeskSessionRow[] {
  return prepared<[string, number], DeskSessionRow>(
    db,
    `select ${COLUMNS} from desk_session
     where event_id = ? and expires_at > ? and id not in (select session_id from desk_session_end)
     order by started_at, id`,
  ).all(eventId, now)
}

/** False where it had ended before, or never was one of this event. */
export function insertDeskSessionEnd(
  db: WritableDb,
  end: { eventId: string; sessionId: string; at: number },
): boolean {
  return (
    prepared<typeof end>(
      db,
      `insert into desk_session_end (session_id, at)
       select id, @at from desk_session where id = @sessionId and event_id = @eventId
       on conflict do nothing`,
    ).run(end).changes === 1
  )
}

export function hasMaskedNames(db: ReadableDb, eventId: string): boolean {
  const rule = kept(
    db,
    `rule ${eventId}`,
    () =>
      prepared<[string], { namesMasked: number }>(
        db,
        'select names_masked as namesMasked from desk_rule where event_id = ?',
      ).get(eventId) ?? { namesMasked: 0 },
  )
  return rule?.namesMasked === 1
}

export function replaceMaskedNames(db: WritableDb, eventId: string, isMasked: boolean): void {
  prepared<[string, number]>(
    db,
    `insert into desk_rule (event_id, names_masked) values (?, ?)
     on conflict (event_id) do update set names_masked = excluded.names_masked`,
  ).run(eventId, isMasked ? 1 : 0)
}

/** How many signatures were accepted, by the device they were drawn on. */
export function countSignaturesByDevice(db: ReadableDb, eventId: string): Map<string, number> {
  const rows = prepared<[string], { device: string; count: number }>(
    db,
    'select device, count(*) as count from signature where event_id = ? group by device',
  ).all(eventId)
  return new Map(rows.map(({ device, count }) => [device, count]))
}

/** Any session of the event, ended or not: what its device brings late was still noted under it. */
export function findDeskSession(
  db: ReadableDb,
  eventId: string,
  sessionId: string,
): DeskSessionRow | undefined {
  return prepared<[string, string], DeskSessionRow>(
    db,
    `select ${COLUMNS} from desk_session where id = ? and event_id = ?`,
  ).get(sessionId, eventId)
}
