/** Why people are not there, append-only: the newest entry of a person, and of a unit, counts. */
import { type AbsenceCounts, type AbsenceReason, NO_ABSENCES } from '#shared/domain/muster.ts'
import type { MissingPerson } from '#shared/contract/muster.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

type Told = { id: string; eventId: string; day: string; at: number; desk: string }

export function insertAbsence(
  db: WritableDb,
  absence: Told & { participantId: string; reason: AbsenceReason | '' },
): void {
  prepared<typeof absence>(
    db,
    `insert into absence (id, event_id, participant_id, day, reason, at, desk)
     values (@id, @eventId, @participantId, @day, @reason, @at, @desk) on conflict do nothing`,
  ).run(absence)
}

export function insertUnitAbsence(
  db: WritableDb,
  { counts, ...report }: Told & { unit: string; counts: AbsenceCounts; reporter: string },
): void {
  prepared(
    db,
    `insert into unit_absence (id, event_id, unit, day, counts, reporter, at, desk)
     values (@id, @eventId, @unit, @day, @counts, @reporter, @at, @desk) on conflict do nothing`,
  ).run({ ...report, counts: JSON.stringify(counts) })
}

/** The newest entry about a person on a day; '' where none stands. */
const REASON = `coalesce((select reason from absence
  where event_id = person.event_id and day = @day and participant_id = person.id
  order by at desc, id desc limit 1), '')`

const MISSING = `from participant person
  where person.event_id = @eventId and person.removed_at is null
    and not exists (select 1 from standing_arrival where participant_id = person.id and day = @day)`

type OnDay = { eventId: string; day: string }

/** Of people who have not come, by unit ('' without one). */
export function countNamedAbsences(db: ReadableDb, range: OnDay): Map<string, AbsenceCounts> {
  const rows = prepared<OnDay, { unit: string; reason: AbsenceReason; count: number }>(
    db,
    `select coalesce(person.unit, '') as unit, told.reason, count(*) as count
     from absence told join participant person on person.id = told.participant_id
     where told.event_id = @eventId and told.day = @day and told.reason <> '' and person.removed_at is null
       and not exists (select 1 from absence later where later.event_id = @eventId and later.day = @day
         and later.participant_id = told.participant_id and (later.at, later.id) > (told.at, told.id))
       and not exists (select 1 from standing_arrival where participant_id = person.id and day = @day)
     group by unit, told.reason`,
  ).all(range)
  const byUnit = new Map<string, AbsenceCounts>()
  for (const { unit, reason, count } of rows) {
    byUnit.set(unit, { ...(byUnit.get(unit) ?? NO_ABSENCES), [reason]: count })
  }
  return byUnit
}

export type UnitReport = { counts: AbsenceCounts; reporter: string }

export function listUnitReports(db: ReadableDb, range: OnDay): Map<string, UnitReport> {
  const rows = prepared<OnDay, { unit: string; counts: string; reporter: string }>(
    db,
    `select unit, counts, reporter from unit_absence report where event_id = @eventId and day = @day
       and not exists (select 1 from unit_absence later where later.event_id = @eventId and later.day = @day
         and later.unit = report.unit and (later.at, later.id) > (report.at, report.id))`,
  ).all(range)
  // Written by insertUnitAbsence from validated counts.
  return new Map(
    rows.map(({ unit, counts, reporter }) => [
      unit,
      { counts: JSON.parse(counts) as AbsenceCounts, reporter },
    ]),
  )
}

/** In the order of names; of one unit, or of all. */
export function listMissing(db: ReadableDb, range: OnDay & { unit: string | null }): MissingPerson[] {
  const rows = prepared<typeof range, Omit<MissingPerson, 'reason'> & { reason: AbsenceReason | '' }>(
    db,
    `select person.id, person.name, person.position, person.unit, ${REASON} as reason ${MISSING}
       and (@unit is null or coalesce(person.unit, '') = @unit)
     order by person.sort_key, person.id`,
  ).all(range)
  return rows.map((row) => ({ ...row, reason: row.reason === '' ? null : row.reason }))
}
