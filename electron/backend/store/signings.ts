/** Signings under way: who has whom before him, and the strokes drawn so far. */
import type { Stroke } from '#shared/domain/strokes.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'
import type { SignedPaper } from './signatures.ts'

export type Signing = SignedPaper & {
  /** The signature gets the same. */
  id: string
  eventId: string
  participantId: string
  textHash: string
  desk: string
  device: string
  operator: string
  witness: string
  openedAt: number
  seenAt: number
  firstSequence: number
  outcome: 'accepted' | 'left' | 'taken_over' | null
  nonce: string | null
  takenBy: string | null
}
/** Who has a person before him: a device, by the name of its desk. */
type Holder = Pick<Signing, 'desk' | 'device'>
export type NewSigning = Omit<Signing, 'seenAt' | 'firstSequence' | 'outcome' | 'nonce' | 'takenBy'>

const SIGNING = `select signing.id, signing.event_id as eventId, participant_id as participantId, instrument, day,
  text_hash as textHash, desk, device, operator, witness, opened_at as openedAt, seen_at as seenAt,
  first_sequence as firstSequence, outcome, nonce, taken_by as takenBy from signing`

export function insertSigning(db: WritableDb, signing: NewSigning): void {
  prepared<NewSigning>(
    db,
    `insert into signing (id, event_id, participant_id, instrument, day, text_hash, desk, device, operator, witness,
       opened_at, seen_at)
     values (@id, @eventId, @participantId, @instrument, @day, @textHash, @desk, @device, @operator, @witness,
       @openedAt, @openedAt)`,
  ).run(signing)
}

export function findSigning(db: ReadableDb, id: string): Signing | undefined {
  return prepared<[string], Signing>(db, `${SIGNING} where id = ?`).get(id)
}

/** In which this person, or a line of the list merged into him, stands before a device; newest first. */
export function listOpenSignings(
  db: ReadableDb,
  participantId: string,
  { instrument, day }: SignedPaper,
): Signing[] {
  return prepared<object, Signing>(
    db,
    `${SIGNING} where outcome is null and coalesce(instrument, day) = @paper
       and participant_id in (select @participantId union all select id from participant where merged_into = @participantId)
     order by opened_at desc, id desc`,
  ).all({ participantId, paper: instrument ?? day })
}

/** What a device at a desk has open, newest first. */
export function listSigningsOfDevice(db: ReadableDb, eventId: string, holder: Holder): Signing[] {
  return prepared<Holder & { eventId: string }, Signing>(
    db,
    `${SIGNING} where outcome is null and event_id = @eventId and desk = @desk and device = @device
     order by opened_at desc, id desc`,
  ).all({ eventId, desk: holder.desk, device: holder.device })
}

export function updateSigningSeen(db: WritableDb, id: string, at: number): void {
  prepared<[number, string]>(db, 'update signing set seen_at = max(seen_at, ?) where id = ?').run(at, id)
}

/** The same wording or another; strokes with a smaller number than `firstSequence` are forgotten. */
export function updateSigningStart(
  db: WritableDb,
  id: string,
  { textHash, firstSequence }: { textHash: string; firstSequence: number },
): void {
  prepared<[string, number, string]>(
    db,
    'update signing set text_hash = ?, first_sequence = max(first_sequence, ?) where id = ?',
  ).run(textHash, firstSequence, id)
  prepared<[string, number]>(db, 'delete from signing_stroke where signing_id = ? and sequence < ?').run(
    id,
    firstSequence,
  )
}

export type SigningEnd =
  | { outcome: 'accepted'; nonce: string }
  | { outcome: 'left' }
  | { outcome: 'taken_over'; takenBy: string }

/** Its strokes are forgotten: they have become a signature, or nothing. */
export function updateSigningEnded(db: WritableDb, id: string, end: SigningEnd): void {
  prepared<[string, string | null, string | null, string]>(
    db,
    'update signing set outcome = ?, nonce = ?, taken_by = ? where id = ?',
  ).run(end.outcome, 'nonce' in end ? end.nonce : null, 'takenBy' in end ? end.takenBy : null, id)
  prepared<[string]>(db, 'delete from signing_stroke where signing_id = ?').run(id)
}

/** Its number must be free. */
export function insertStroke(db: WritableDb, signingId: string, sequence: number, points: Stroke): void {
  prepared<[string, number, string]>(
    db,
    'insert into signing_stroke (signing_id, sequence, points) values (?, ?, ?)',
  ).run(signingId, sequence, JSON.stringify(points))
}

/** In the order in which they were drawn. */
export function listStrokes(db: ReadableDb, signingId: string): { sequence: number; stroke: Stroke }[] {
  return (
    prepared<[string], { sequence: number; points: string }>(
      db,
      'select sequence, points from signing_stroke where signing_id = ? order by sequence',
    )
      .all(signingId)
      // Written by insertStroke alone.
      .map(({ sequence, points }) => ({ sequence, stroke: JSON.parse(points) as Stroke }))
  )
}
