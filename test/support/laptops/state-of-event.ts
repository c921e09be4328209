/** All that a laptop knows of an event and all that follows from it, as one text: equal on laptops that know the same. */
import { openConflicts } from '../../../electron/backend/services/conflicts/find.ts'
import type { WritableDb } from '../../../electron/backend/store/db.ts'
import type { Laptop } from './laptop.ts'

/** What stands, asked as the screens ask it, and every fact by itself. */
const QUESTIONS: Readonly<Record<string, string>> = {
  event: `select id, coalesce(ticket_number, number) as number, title, venue, updated_at, @at_event as wrote from event`,
  days: 'select * from event_day order by day',
  officials: 'select * from official order by id',
  people: `select id, name, nip, held_nip, nik, unit, position, category, updated_at, removed_at, merged_into, @at_person
    as wrote from participant order by id`,
  tickets: 'select * from ticket order by serial',
  removals: 'select * from participant_removal order by id',
  merges: 'select * from participant_merge order by id',
  // Entries that follow from others are made anew; what matters is who stands present.
  entries: `select id, participant_id, day, kind, at, method, desk, reason, undoes, origin from attendance
    where origin not like 'gabung:%' order by id`,
  present: `select participant_id, day, at, desk from standing_arrival order by participant_id, day`,
  substitutes: `select id, arrival_id, name, at from substitute where round >= 0 order by id`,
  represented: `select arrival.participant_id, arrival.day, stand_in.name from standing_substitute stand_in
    join standing_arrival arrival on arrival.id = stand_in.arrival_id order by 1, 2`,
  withdrawn: `select * from substitute_withdrawal
    where substitute_id in (select id from substitute where round >= 0) order by 1`,
  // Those that follow from others are made anew; what matters is where everybody is.
  visits: `select id, participant_id, day, session_id, door_id, kind, turn, at, method, desk, reason, undoes, origin
    from visit where origin not like 'gabung:%' order by id`,
  // By the visit that somebody noted: a laptop that took a person for another on the way knows it by what followed.
  whereabouts: `select stands.participant_id, stands.day, stands.session_id, stands.door_id, stands.direction, stands.at,
      case when last.origin like 'gabung:%' then substr(last.origin, 8) else last.id end as visit, stands.first_in_at
    from whereabouts stands join visit last on last.id = stands.visit_id order by 1, 2, 3`,
  absences: 'select * from absence order by id',
  unitAbsences: 'select * from unit_absence order by id',
  signatures: `select id, participant_id, instrument, day, text_hash, hash, at, desk, origin from signature order by id`,
  sheets: 'select * from signature_sheet order by serial',
  marks:
    'select id, batch, serial, page, row, participant_id, way, before, arrival, at from sheet_mark order by id',
  undoneBatches: 'select * from sheet_batch_undo order by batch',
  certificates: 'select id, register, holder_id, sequence, number, origin from certificate order by id',
  notes: `select id, kind, position, content, removed, updated_at, @at_note as wrote from note_item order by id`,
  steps: 'select * from agenda_progress order by id',
  stepTimes: 'select * from agenda_actual order by step_id',
  photos: `select photo.*, @at_photo as wrote from photo order by id`,
  pictures: 'select photo_id, hex(full) as full, hex(small) as small from photo_bytes order by photo_id',
  writings: 'select * from write_up_edit order by id',
  stages: 'select * from write_up_stage order by id',
  finals: 'select * from write_up_final order by id',
  scans: 'select * from delivered_scan order by id',
  // Withdrawals that follow from others are made anew.
  saidAgain: `select * from said_again where coalesce(body ->> '$.substitute_id', '') not in (
    select id from substitute where round < 0) order by id`,
  decisions: 'select * from conflict_decision order by id',
  readings: 'select * from pledge_reading order by id',
  atReadings: 'select reading_id, participant_id from pledge_reading_person order by 1, 2',
  voids: 'select * from pledge_reading_void order by 1',
  pledges: `select id, participant_id, instrument, state, at, hex(salt) from pledge where substr(id, 15, 1) <> '8'
    order by id`,
  pledged: `select person.id, instrument, (select state from pledge newest where newest.participant_id = person.id
      and newest.instrument = pledge.instrument order by at desc, id desc limit 1) as state
    from participant person join pledge on pledge.participant_id = person.id
    where person.removed_at is null group by person.id, instrument order by 1, 2`,
  wordings: 'select instrument, hash from pledge_text order by 1, 2',
  differences: `select table_name, row_key, updated_at, laptop_id, body from kept_version kept
    where not exists (select 1 from replaced_version gone where gone.table_name = kept.table_name
      and gone.row_key = kept.row_key and gone.updated_at = kept.updated_at and gone.laptop_id = kept.laptop_id)
    order by 1, 2, 3, coalesce(nullif(laptop_id, ''), '@own')`,
}

export function stateOf({ db, id }: Laptop, eventId: string): string {
  const answers = Object.entries(QUESTIONS).map(([what, sql]) => {
    const asked = sql
      .replace('@at_event', written('event', 'event.id'))
      .replace('@at_person', written('participant', 'participant.id'))
      .replace('@at_note', written('note_item', "event_id || ' ' || id"))
      .replace('@at_photo', written('photo', 'photo.id'))
      .replace('@own', id)
    return `${what}: ${JSON.stringify(
      db
        .prepare(asked)
        .all()
        .map((row) => named(row as object, id)),
    )}`
  })
  // The brands of the store exist only in types.
  const open = openConflicts(db as unknown as WritableDb, eventId)
  return [...answers, `conflicts: ${JSON.stringify(open)}`].join('\n')
}

/** Every row of every table, to see that nothing at all was changed. */
export function everythingIn({ db }: Laptop): string {
  const tables = db.prepare("select name from sqlite_schema where type = 'table' order by name").pluck().all()
  const rowsOf = (table: unknown) =>
    db
      .prepare(`select * from ${String(table)}`)
      .all()
      .map((row) => JSON.stringify(row))
      .toSorted()
  return tables.map((table) => [table, ...rowsOf(table)].join('\n')).join('\n')
}

const written = (table: string, key: string) =>
  `coalesce((select laptop_id from version_origin where table_name = '${table}' and row_key = ${key}
     and updated_at = ${table}.updated_at), '')`

/** What a laptop keeps without a name is its own. */
function named(row: object, own: string): object {
  return Object.fromEntries(
    Object.entries(row).map(([column, cell]) => {
      const isName = column === 'origin' || column === 'laptop_id' || column === 'wrote'
      return [column, isName && cell === '' ? own : cell]
    }),
  )
}
