/** Wordings that somebody has vowed or signed: frozen as they stood then. */
import type { InstrumentKind } from '#shared/domain/events.ts'
import type { PledgeBody } from '#shared/domain/pledge.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

export type FrozenText = {
  eventId: string
  instrument: InstrumentKind
  /** SHA-256 of the filled text, 64 hexadecimal digits. */
  hash: string
  /** "ikrar-asn P2" */
  version: string
  /** The filled text. */
  body: PledgeBody
  frozenAt: number
}

/** Keeps the text once; the same text again changes nothing. */
export function keepPledgeText(db: WritableDb, text: FrozenText): void {
  prepared<Omit<FrozenText, 'body'> & { body: string }>(
    db,
    `insert into pledge_text (event_id, instrument, hash, version, body, frozen_at)
     values (@eventId, @instrument, @hash, @version, @body, @frozenAt) on conflict do nothing`,
  ).run({ ...text, body: JSON.stringify(text.body) })
}

/** Oldest first. */
export function listPledgeTexts(db: ReadableDb, eventId: string, instrument: InstrumentKind): FrozenText[] {
  const rows = prepared<[string, string], Omit<FrozenText, 'body'> & { body: string }>(
    db,
    `select event_id as eventId, instrument, hash, version, body, frozen_at as frozenAt
     from pledge_text where event_id = ? and instrument = ? order by frozen_at, hash`,
  ).all(eventId, instrument)
  // Written by keepPledgeText alone.
  return rows.map((row) => ({ ...row, body: JSON.parse(row.body) as PledgeBody }))
}

/** Everybody who signed this wording, in ink or on a screen; whoever was merged counts as who he is today. */
export function listIdsUnderWording(
  db: ReadableDb,
  { eventId, instrument, hash }: Pick<FrozenText, 'eventId' | 'instrument' | 'hash'>,
): Set<string> {
  const rows = prepared<[string, string, string], { id: string }>(
    db,
    `select distinct coalesce(person.merged_into, person.id) as id
     from pledge join participant person on person.id = pledge.participant_id
     where pledge.event_id = ? and instrument = ? and text_hash = ? and state in ('signed', 'drawn')`,
  ).all(eventId, instrument, hash)
  return new Set(rows.map(({ id }) => id))
}
