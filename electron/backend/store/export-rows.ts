/** Attendance as it leaves the app: whoever reads holds the ids of all and the words of a few. */
import type { AttendanceEntry } from '#shared/contract/attendance.ts'
import type { Substitute } from '#shared/contract/substitute.ts'
import type { Category } from '#shared/domain/category.ts'
import type { AbsenceReason } from '#shared/domain/muster.ts'
import type { PledgeState } from '#shared/domain/pledge-state.ts'
import { prepared, type ReadableDb } from './db.ts'

export type ExportPerson = {
  id: string
  name: string
  nip: string | null
  nik: string | null
  idWritten: string | null
  rank: string | null
  position: string | null
  unit: string | null
  subUnit: string | null
  district: string | null
  village: string | null
  category: Category
  gender: 'L' | 'P' | null
  phone: string | null
  email: string | null
  seat: string | null
  note: string | null
  shortCode: string
  pledge: PledgeState
  /** In the order of days. */
  arrivals: { day: string; at: number; substitute: Substitute | null }[]
}

/** Everybody on the list in the order of names, with the unit ('' without one). */
export function listExportOrder(db: ReadableDb, eventId: string): { id: string; unit: string }[] {
  return prepared<[string], { id: string; unit: string }>(
    db,
    `select id, coalesce(unit, '') as unit from participant where event_id = ? and removed_at is null
     order by sort_key, id`,
  ).all(eventId)
}

type PersonRow = Omit<ExportPerson, 'arrivals'> & { arrivals: string }

const PEOPLE_PER_READ = 500

/** In the order of `ids`. Not one open cursor: an ODS goes through the lists of several units side by side. */
export function* exportPeople(db: ReadableDb, ids: readonly string[]): Generator<ExportPerson> {
  for (let from = 0; from < ids.length; from += PEOPLE_PER_READ)
    yield* listExportPeople(db, ids.slice(from, from + PEOPLE_PER_READ))
}

function listExportPeople(db: ReadableDb, ids: readonly string[]): ExportPerson[] {
  const rows = prepared<[string], PersonRow>(
    db,
    `select person.id, person.name, person.nip, person.nik, person.id_written as idWritten, person.rank,
       person.position, person.unit, person.sub_unit as subUnit, person.district, person.village, person.category,
       person.gender, person.phone, person.email, person.seat, person.note,
       coalesce((select short_code from ticket where participant_id = person.id and revoked_at is null), '')
         as shortCode,
       coalesce((select state from pledge where participant_id = person.id order by at desc, id desc limit 1), 'none')
         as pledge,
       (select json_group_array(json_object('day', day, 'at', at, 'substitute', json(
          (select json_object('id', id, 'name', name, 'nip', coalesce(nip, ''), 'position', position,
             'letterNumber', letter_number, 'letterDate', letter_date)
           from standing_substitute where arrival_id = arrival.id))) order by day)
        from standing_arrival arrival where participant_id = person.id) as arrivals
     from json_each(?) asked join participant person on person.id = asked.value order by asked.key`,
  ).all(JSON.stringify(ids))
  // Put together as JSON by the query.
  return rows.map((row) => ({ ...row, arrivals: JSON.parse(row.arrivals) as ExportPerson['arrivals'] }))
}

/** The newest reason of everybody who has one, by day and person. */
export function listReasons(db: ReadableDb, eventId: string): Map<string, Map<string, AbsenceReason>> {
  const rows = prepared<[string], { id: string; day: string; reason: AbsenceReason }>(
    db,
    `select participant_id as id, day, reason from absence told where event_id = ? and reason <> ''
       and not exists (select 1 from absence later where later.event_id = told.event_id and later.day = told.day
         and later.participant_id = told.participant_id and (later.at, later.id) > (told.at, told.id))`,
  ).all(eventId)
  return new Map(
    [...Map.groupBy(rows, ({ day }) => day)].map(([day, told]) => [
      day,
      new Map(told.map(({ id, reason }) => [id, reason])),
    ]),
  )
}

export type ExportEntry = Pick<
  AttendanceEntry,
  'at' | 'kind' | 'name' | 'unit' | 'day' | 'desk' | 'method' | 'reason' | 'deviceAt' | 'receivedAt'
> & { undone: boolean }

/** Every arrival and undoing in the order in which they were made, read while they are gone through. */
export function* exportEntries(db: ReadableDb, eventId: string): Generator<ExportEntry> {
  const rows = prepared<[string], Omit<ExportEntry, 'undone'> & { undone: 0 | 1 }>(
    db,
    `select entry.at, entry.kind, person.name, person.unit, entry.day, entry.desk, entry.method, entry.reason,
       exists (select 1 from attendance undo where undo.undoes = entry.id) as undone,
       brought.device_at as deviceAt, brought.received_at as receivedAt
     from attendance entry join participant person on person.id = entry.participant_id
     left join delivered_scan brought on brought.id = entry.id
     where entry.event_id = ? order by entry.at, entry.id`,
  ).iterate(eventId)
  for (const row of rows) yield { ...row, undone: row.undone === 1 }
}
