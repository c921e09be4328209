/**
 * What of an event goes to the centre, part by part. The fields that the profile 'publik' hides
 * (shared/domain/export-profile.ts) are told from the others here and travel as parts of their own: a field that is
 * hidden one day leaves the public part by itself.
 */
import { type ExportProfile, isShown } from '#shared/domain/export-profile.ts'
import { prepared, type ReadableDb } from './db.ts'
import { originOf } from './versions.ts'

/** A table as the centre knows it. */
type Source = {
  part: string
  from: string
  order: string
  /** In both halves: which row it is, and of which version. */
  always: Readonly<Record<string, string>>
  /** By the name that the profiles and the centre know them by; the SQL is what is sent. */
  fields: Readonly<Record<string, string>>
}

const own = 'event_id = @eventId'
/** '' stands for this laptop. */
const laptopOf = (table: string) => `coalesce(nullif(${originOf(table, `${table}.id`)}, ''), @laptopId)`

const SOURCES: readonly Source[] = [
  {
    part: 'event',
    from: 'event where id = @eventId',
    order: 'id',
    always: { id: 'id', version: 'updated_at', laptopId: laptopOf('event') },
    fields: {
      ...{ kind: 'kind', title: 'title', theme: 'theme', organisers: 'json(organisers)' },
      office: `coalesce((select name from office where office.id = office_id), '')`,
      ...{ venue: 'venue', city: 'city', zone: 'zone' },
      ...{ electionKind: 'election_kind', electionYear: 'election_year', instruments: 'json(instruments)' },
      days: `json((select json_group_array(json_object('day', day, 'startTime', start_time, 'endTime', end_time))
        from (select * from event_day where ${own} order by day)))`,
    },
  },
  {
    part: 'participant',
    // Two indexes, each of one half of the people.
    from: `(select * from participant where ${own} and removed_at is null
      union all select * from participant where ${own} and removed_at is not null) participant`,
    order: 'id',
    always: {
      id: 'id',
      // A removal and a merge are no edits, but they are newer than what they change.
      version: `max(updated_at, coalesce(removed_at, 0), coalesce((select max(at) from participant_removal
        where participant_id = participant.id), 0), coalesce((select max(at) from participant_merge
        where event_id = @eventId and participant_id = participant.id), 0))`,
      laptopId: laptopOf('participant'),
    },
    fields: {
      ...{ name: 'name', category: 'category', position: 'position', rank: 'rank', unit: 'unit' },
      ...{
        subUnit: 'sub_unit',
        district: 'district',
        village: 'village',
        gender: 'gender',
        origin: 'origin',
      },
      ...{ removedAt: 'removed_at', mergedInto: 'merged_into' },
      ...{ nip: 'coalesce(nip, held_nip)', nik: 'nik', idWritten: 'id_written', phone: 'phone' },
      ...{ email: 'email', seat: 'seat', note: 'note', extra: 'json(extra)' },
    },
  },
  {
    part: 'attendance',
    from: `attendance where ${own}`,
    order: 'id',
    always: { id: 'id' },
    fields: {
      ...{ participantId: 'participant_id', day: 'day', kind: 'kind', at: 'at', method: 'method' },
      ...{ undoes: 'undoes', desk: 'desk', reason: 'reason' },
    },
  },
  {
    part: 'substitute',
    from: `substitute where ${own}`,
    order: 'id',
    always: { id: 'id' },
    fields: {
      ...{ arrivalId: 'arrival_id', at: 'at', name: 'name', position: 'position', nip: 'nip' },
      ...{ letterNumber: 'letter_number', letterDate: 'letter_date', desk: 'desk' },
    },
  },
  {
    part: 'substitute_withdrawal',
    from: `substitute_withdrawal where substitute_id in (select id from substitute where ${own})`,
    order: 'substitute_id',
    always: { id: 'substitute_id' },
    fields: { at: 'at' },
  },
  {
    part: 'pledge',
    from: `pledge where ${own}`,
    order: 'id',
    always: { id: 'id' },
    fields: {
      ...{ participantId: 'participant_id', instrument: 'instrument', state: 'state', at: 'at' },
      ...{ textHash: 'text_hash', desk: 'desk', note: 'note', witness: 'witness' },
    },
  },
  {
    part: 'pledge_reading',
    from: `pledge_reading where ${own}`,
    order: 'id',
    always: { id: 'id' },
    fields: {
      ...{ instrument: 'instrument', day: 'day', at: 'at', textHash: 'text_hash' },
      ...{ present: 'present', represented: 'represented' },
    },
  },
  {
    part: 'pledge_reading_void',
    from: `pledge_reading_void where reading_id in (select id from pledge_reading where ${own})`,
    order: 'reading_id',
    always: { id: 'reading_id' },
    fields: { at: 'at' },
  },
  {
    part: 'absence_private',
    from: `absence where ${own}`,
    order: 'id',
    always: { id: 'id' },
    // The reason is hidden, and without it there is nothing to tell.
    fields: { absence: 'reason', participantId: 'participant_id', day: 'day', at: 'at' },
  },
]

const PRIVATE = '_private'

export type SentPart = {
  part: string
  isPrivate: boolean
  fields: readonly string[]
  sql: string
  count: string
}

/** In the order in which the centre takes them. */
export const SENT_PARTS: readonly SentPart[] = SOURCES.flatMap((source) => {
  if (source.part.endsWith(PRIVATE)) return [partOf(source, Object.keys(source.fields), true)]
  const names = Object.keys(source.fields).filter((field) => isShown('internal', field))
  const hidden = names.filter((field) => !isShown('public', field))
  const shown = names.filter((field) => isShown('public', field))
  return [partOf(source, shown, false), ...(hidden.length > 0 ? [partOf(source, hidden, true)] : [])]
})

export function partsOf(profile: ExportProfile): readonly SentPart[] {
  return SENT_PARTS.filter(({ isPrivate }) => profile === 'internal' || !isPrivate)
}

function partOf(source: Source, fields: readonly string[], isPrivate: boolean): SentPart {
  const { part, from, order, always } = source
  const columns = [...Object.entries(always), ...fields.map((field) => [field, source.fields[field] ?? ''])]
  const pairs = columns.map(([name, sql]) => `'${name}', ${sql}`)
  return {
    part: isPrivate && !part.endsWith(PRIVATE) ? `${part}${PRIVATE}` : part,
    ...{ isPrivate, fields },
    sql: `select json_object(${pairs.join(', ')}) as content from ${from} order by ${order}`,
    count: `select count(*) as count from ${from}`,
  }
}

export type SentFrom = { eventId: string; laptopId: string }

/** Each row as the JSON that is sent. */
export function* eachSentRow(db: ReadableDb, { sql }: SentPart, from: SentFrom): Generator<string> {
  const rows = prepared<Partial<SentFrom>, { content: string }>(db, sql).iterate(named(sql, from))
  for (const { content } of rows) yield content
}

export function countSentRows(db: ReadableDb, { count }: SentPart, eventId: string): number {
  return prepared<{ eventId: string }, { count: number }>(db, count).get({ eventId })?.count ?? 0
}

/** Only what the statement asks for: SQLite refuses more. */
function named(sql: string, { eventId, laptopId }: SentFrom): Partial<SentFrom> {
  return sql.includes('@laptopId') ? { eventId, laptopId } : { eventId }
}
