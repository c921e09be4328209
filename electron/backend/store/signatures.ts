/** Accepted signatures. They never leave the database except drawn on a paper. */
import type { InstrumentKind } from '#shared/domain/events.ts'
import { type DrawnSignature, drawnSignature } from '#shared/domain/strokes.ts'
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

/** All signatures under an instrument, or on the attendance list of a day, oldest first. */
export function listSignatures(
  db: ReadableDb,
  { eventId, instrument, day }: { eventId: string } & SignedPaper,
): Signature[] {
  return prepared<object, Row>(
    db,
    `select ${COLUMNS} from signature
     where event_id = @eventId and instrument is @instrument and day is @day order by at, id`,
  )
    .all({ eventId, instrument, day })
    .map(signatureOf)
}

function signatureOf({ strokes, ...row }: Row): Signature {
  // The table's check: exactly one of the two is there.
  const paper = { instrument: row.instrument, day: row.day } as SignedPaper
  return { ...row, ...paper, drawn: drawnSignature.parse(JSON.parse(strokes)) }
}
