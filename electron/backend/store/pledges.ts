/** Pledges, append-only: the newest entry of a person and instrument is the state. */
import type { InstrumentKind } from '#shared/domain/events.ts'
import type { Category } from '#shared/domain/category.ts'
import type { PledgeState } from '#shared/domain/pledge-state.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

export type PledgeEntry = {
  id: string
  eventId: string
  participantId: string
  instrument: InstrumentKind
  state: PledgeState
  at: number
  desk: string
  note: string
  /** Who saw it; empty where nobody was named. */
  witness: string
  /** SHA-256 of the wording that was vowed or signed; empty where none was. */
  textHash: string
  /** The signature or the cut-out of a sheet that proves it, and its hash. */
  evidence: string | null
  evidenceHash: string
  /** Null on entries from before the chain. */
  salt: Uint8Array | null
}

export function insertPledge(db: WritableDb, entry: PledgeEntry): void {
  prepared<PledgeEntry>(
    db,
    `insert into pledge (id, event_id, participant_id, instrument, state, at, desk, note, witness, text_hash,
       evidence, evidence_hash, salt)
     values (@id, @eventId, @participantId, @instrument, @state, @at, @desk, @note, @witness, @textHash,
       @evidence, @evidenceHash, @salt)`,
  ).run(entry)
}

/** The newest entry of a person for an instrument, if there is any. */
export function findNewestPledge(
  db: ReadableDb,
  eventId: string,
  instrument: InstrumentKind,
  participantId: string,
): Pick<PledgeEntry, 'state' | 'at' | 'evidence'> | undefined {
  return prepared<[string, string, string], Pick<PledgeEntry, 'state' | 'at' | 'evidence'>>(
    db,
    `select state, at, evidence from pledge where event_id = ? and instrument = ? and participant_id = ?
     order by at desc, id desc limit 1`,
  ).get(eventId, instrument, participantId)
}

/** How many of each category stand in each state of an instrument; people nobody wrote about count as none. */
export function countPledges(
  db: ReadableDb,
  eventId: string,
  instrument: InstrumentKind,
): { category: Category; state: PledgeState; count: number }[] {
  return prepared<[string, string], { category: Category; state: PledgeState; count: number }>(
    db,
    `select person.category as category, coalesce(
       (select state from pledge where event_id = person.event_id and instrument = ? and participant_id = person.id
        order by at desc, id desc limit 1), 'none') as state, count(*) as count
     from participant person
     where person.event_id = ? and person.removed_at is null
     group by person.category, state`,
  ).all(instrument, eventId)
}

/** The same for each unit; people without one are counted under ''. */
export function countPledgesByUnit(
  db: ReadableDb,
  eventId: string,
  instrument: InstrumentKind,
): { unit: string; category: Category; state: PledgeState; count: number }[] {
  return prepared<[string, string], { unit: string; category: Category; state: PledgeState; count: number }>(
    db,
    `select coalesce(person.unit, '') as unit, person.category as category, coalesce(
       (select state from pledge where event_id = person.event_id and instrument = ? and participant_id = person.id
        order by at desc, id desc limit 1), 'none') as state, count(*) as count
     from participant person
     where person.event_id = ? and person.removed_at is null
     group by unit, person.category, state`,
  ).all(instrument, eventId)
}

/** How many now stand under each wording, by its hash. */
export function countPledgesByText(
  db: ReadableDb,
  eventId: string,
  instrument: InstrumentKind,
): Map<string, number> {
  const rows = prepared<[string, string], { hash: string; count: number }>(
    db,
    `select newest.text_hash as hash, count(*) as count
     from participant person
     join pledge newest on newest.id = (
       select id from pledge where event_id = person.event_id and instrument = ? and participant_id = person.id
       order by at desc, id desc limit 1)
     where person.event_id = ? and person.removed_at is null and newest.state in ('spoken', 'signed', 'drawn')
     group by newest.text_hash`,
  ).all(instrument, eventId)
  return new Map(rows.map(({ hash, count }) => [hash, count]))
}

const COLUMNS = `id, event_id as eventId, participant_id as participantId, instrument, state, desk,
  coalesce(note, '') as note, witness, text_hash as textHash, evidence, evidence_hash as evidenceHash, salt`

/** The newest entry of a person for each instrument. */
export function findNewestPledges(db: ReadableDb, participantId: string): PledgeEntry[] {
  return prepared<[string], PledgeEntry>(
    db,
    `select ${COLUMNS}, max(at) as at from pledge where participant_id = ? group by instrument`,
  ).all(participantId)
}

export type ToldEntry = Pick<
  PledgeEntry,
  'id' | 'instrument' | 'state' | 'at' | 'desk' | 'note' | 'witness'
> & {
  evidence: 'drawing' | 'reading' | 'sheet' | null
  /** "ikrar-asn P2"; '' where no wording belongs to it. */
  textVersion: string
}

/** Everything that was written about a person, newest first. */
export function listHistory(db: ReadableDb, participantId: string): ToldEntry[] {
  return prepared<[string], ToldEntry>(
    db,
    `select pledge.id, pledge.instrument, pledge.state, pledge.at, pledge.desk, coalesce(pledge.note, '') as note,
       pledge.witness, case when pledge.evidence is null then null when signature.id is not null then 'drawing'
         when exists (select 1 from pledge_reading where id = pledge.evidence) then 'reading'
         else 'sheet' end as evidence,
       coalesce(pledge_text.version, '') as textVersion
     from pledge
     left join signature on signature.id = pledge.evidence
     left join pledge_text on pledge_text.event_id = pledge.event_id
       and pledge_text.instrument = pledge.instrument and pledge_text.hash = pledge.text_hash
     where pledge.participant_id = ? order by pledge.at desc, pledge.id desc`,
  ).all(participantId)
}

/** Every entry of an event by its id, for checking the chain. */
export function listPledges(db: ReadableDb, eventId: string): Map<string, PledgeEntry> {
  const rows = prepared<[string], PledgeEntry>(
    db,
    `select ${COLUMNS}, at from pledge where event_id = ?`,
  ).all(eventId)
  return new Map(rows.map((entry) => [entry.id, entry]))
}

/** A row of the table as it stands there. */
export function pledgeOfRow(row: Readonly<Record<string, unknown>>): PledgeEntry {
  const { event_id: eventId, participant_id: participantId, text_hash: textHash, ...rest } = row
  const { evidence_hash: evidenceHash, note, ...same } = rest
  // Whoever read the row has checked it against the table.
  return { ...same, eventId, participantId, textHash, evidenceHash, note: note ?? '' } as PledgeEntry
}

/** Everything that was written about somebody, whole. */
export function listPledgesOf(db: ReadableDb, participantId: string): PledgeEntry[] {
  return prepared<[string], PledgeEntry>(
    db,
    `select ${COLUMNS}, at from pledge where participant_id = ? order by at, id`,
  ).all(participantId)
}
