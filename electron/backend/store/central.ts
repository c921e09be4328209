/** Where events are sent to, and what was sent there. */
import type { ErrorCode } from '#shared/contract/errors.ts'
import type { ExportProfile } from '#shared/domain/export-profile.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

export type StoredServer = {
  host: string
  port: number
  database: string
  user: string
  ca: string | null
  sealedPassword: Uint8Array | null
}

export function findCentralServer(db: ReadableDb): StoredServer | undefined {
  return prepared<[], StoredServer>(
    db,
    `select host, port, database, user_name as user, ca, sealed_password as sealedPassword
     from central_server where id = 1`,
  ).get()
}

export function upsertCentralServer(db: WritableDb, server: StoredServer, now: number): void {
  prepared<StoredServer & { now: number }>(
    db,
    `insert into central_server (id, host, port, database, user_name, ca, sealed_password, updated_at)
     values (1, @host, @port, @database, @user, @ca, @sealedPassword, @now)
     on conflict (id) do update set host = @host, port = @port, database = @database, user_name = @user, ca = @ca,
       sealed_password = @sealedPassword, updated_at = @now`,
  ).run({ ...server, now })
}

export function deleteCentralServer(db: WritableDb): void {
  prepared<[]>(db, 'delete from central_server').run()
}

export type SendingOutcome = 'complete' | 'same' | 'cancelled' | 'failed'
export type SendingRow = {
  id: string
  eventId: string
  title: string
  place: string
  profile: ExportProfile
  reason: string
  startedAt: number
  endedAt: number | null
  /** Null: under way, or the laptop was switched off. */
  outcome: SendingOutcome | null
  problem: ErrorCode | null
  rows: number
  total: number
}

export function insertSending(
  db: WritableDb,
  sending: Pick<SendingRow, 'id' | 'eventId' | 'place' | 'profile' | 'reason' | 'startedAt'>,
): void {
  prepared<typeof sending>(
    db,
    `insert into central_sending (id, event_id, place, profile, reason, started_at)
     values (@id, @eventId, @place, @profile, @reason, @startedAt)`,
  ).run(sending)
}

export type SendingEnd = {
  id: string
  endedAt: number
  outcome: SendingOutcome
  problem: ErrorCode | null
  rows: number
  total: number
  digest: string
}

export function updateSendingEnded(db: WritableDb, end: SendingEnd): void {
  prepared<SendingEnd>(
    db,
    `update central_sending set ended_at = @endedAt, outcome = @outcome, problem = @problem, row_count = @rows,
       total = @total, digest = @digest where id = @id and outcome is null`,
  ).run(end)
}

/** Newest first; of every event where none is named. */
export function listSendings(db: ReadableDb, eventId: string | null, limit: number): SendingRow[] {
  return prepared<{ eventId: string | null; limit: number }, SendingRow>(
    db,
    `select sending.id, event_id as eventId, event.title, place, profile, reason, started_at as startedAt,
       ended_at as endedAt, outcome, problem, row_count as rows, total
     from central_sending sending join event on event.id = event_id
     where @eventId is null or event_id = @eventId order by started_at desc, sending.id desc limit @limit`,
  ).all({ eventId, limit })
}

/** What stands at this place since the newest sending that came through; undefined where none did. */
export function findArrived(
  db: ReadableDb,
  sent: { eventId: string; place: string; profile: ExportProfile },
): { digest: string; at: number } | undefined {
  return prepared<typeof sent, { digest: string; at: number }>(
    db,
    `select digest, ended_at as at from central_sending
     where event_id = @eventId and place = @place and profile = @profile and outcome in ('complete', 'same')
     order by started_at desc, id desc limit 1`,
  ).get(sent)
}

export type SendableEvent = { id: string; title: string; firstDay: string | null; people: number }

/** Newest first; made-up ones stay here. */
export function listSendableEvents(db: ReadableDb): SendableEvent[] {
  return prepared<[], SendableEvent>(
    db,
    `select id, title, (select min(day) from event_day where event_id = event.id) as firstDay,
       (select count(*) from participant where event_id = event.id and removed_at is null) as people
     from event where is_example = 0 order by firstDay desc, number desc`,
  ).all()
}
