/** Accepted signatures. They never leave the database except drawn on a paper. */
import type { InstrumentKind } from '#shared/domain/events.ts'
import type { DrawnSignature } from '#shared/domain/strokes.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

/** What a signature stands under: an instrument, or the attendance list of a day. */
export type SignedPaper = { instrument: InstrumentKind; day: null } | { instrument: null; day: string }

export type Signature = SignedPaper & {
  id: string
  eventId: string
  participantId: string
  /** Of the wording that was signed; empty for an attendance list. */
  textHash: string
  drawn: DrawnSignature
  hash: string
  at: number
  desk: string
  device: string
  operator: string
  witness: string
}

type Row = Omit<Signature, 'drawn' | 'instrument' | 'day'> & {
  instrument: InstrumentKind | null
  day: string | null
  strokes: string
}

const COLUMNS = `id, event_id as eventId, participant_id as participantId, instrument, day, text_hash as textHash,
  strokes, hash, at, desk, device, operator, witness`

export function insertSignature(db: WritableDb, { drawn, ...signature }: Signature): void {
  prepared<Row>(
    db,
    `insert into signature (id, event_id, participant_id, instrument, day, text_hash, strokes, hash, at, desk,
       device, operator, witness)
     values (@id, @eventId, @participantId, @instrument, @day, @textHash, @strokes, @hash, @at, @desk, @device,
       @operator, @witness)`,
  ).run({ ...signature, strokes: JSON.stringify(drawn) })
}

export function findSignature(db: ReadableDb, id: string): Signature | undefined {
  const row = prepared<[string], Row>(db, `select ${COLUMNS} from signature where id = ?`).get(id)
  return row && signatureOf(row)
}

/** The one of this person, or of a line of the list merged into him, under this wording. */
export function findSignatureOf(
  db: ReadableDb,
  participantId: string,
  paper: SignedPaper & { textHash: string },
): Pick<Signature, 'id' | 'at' | 'desk'> | undefined {
  return prepared<object, Pick<Signature, 'id' | 'at' | 'desk'>>(
    db,
    `select id, at, desk from signature
     where coalesce(instrument, day) = @paper and text_hash = @textHash and participant_id in
       (select @participantId union all select id from participant where merged_into = @participantId)
     order by at, id limit 1`,
  ).get({ participantId, paper: paper.instrument ?? paper.day, textHash: paper.textHash })
}

/** A signature, and who its signer is today: the person his line of the list was merged into. */
export type ListedSignature = Signature & { personId: string }

/**
 * All signatures under an instrument, or on the attendance list of a day, oldest first. Of somebody who stood on
 * the list twice and signed the same wording twice only the first one counts.
 */
export function listSignatures(
  db: ReadableDb,
  { eventId, instrument, day }: { eventId: string } & SignedPaper,
): ListedSignature[] {
  const counted = new Set<string>()
  return prepared<object, Row & { personId: string }>(
    db,
    `select ${COLUMNS}, (select coalesce(merged_into, id) from participant where id = participant_id) as personId
     from signature
     where event_id = @eventId and instrument is @instrument and day is @day order by at, id`,
  )
    .all({ eventId, instrument, day })
    .filter(({ personId, textHash }) => {
      const key = `${personId} ${textHash}`
      return !counted.has(key) && counted.add(key)
    })
    .map(({ personId, ...row }) => ({ ...signatureOf(row), personId }))
}

/** People whose signature stands there, in whatever wording. */
export function countSigners(
  db: ReadableDb,
  { eventId, instrument, day }: { eventId: string } & SignedPaper,
): number {
  return (
    prepared<object, { count: number }>(
      db,
      `select count(distinct coalesce(person.merged_into, person.id)) as count
       from signature join participant person on person.id = signature.participant_id
       where signature.event_id = @eventId and instrument is @instrument and signature.day is @day`,
    ).get({ eventId, instrument, day })?.count ?? 0
  )
}

export type LatestSignature = {
  id: string
  name: string
  unit: string | null
  at: number
  desk: string
  operator: string
  witness: string
}

/** Newest first, by the name the person bears today. */
export function listLatestSignatures(
  db: ReadableDb,
  { eventId, instrument, day }: { eventId: string } & SignedPaper,
  limit: number,
): LatestSignature[] {
  return prepared<object, LatestSignature>(
    db,
    `select signature.id, person.name, person.unit, signature.at, signature.desk, operator, witness
     from signature
     join participant signed on signed.id = signature.participant_id
     join participant person on person.id = coalesce(signed.merged_into, signed.id)
     where signature.event_id = @eventId and signature.instrument is @instrument and signature.day is @day
     order by signature.at desc, signature.id desc limit @limit`,
  ).all({ eventId, instrument, day, limit })
}

function signatureOf({ strokes, ...row }: Row): Signature {
  // The table's check: exactly one of the two is there.
  const paper = { instrument: row.instrument, day: row.day } as SignedPaper
  // Stroke by stroke it came through the contract, and whoever draws it checks its hash first.
  return { ...row, ...paper, drawn: JSON.parse(strokes) as DrawnSignature }
}
