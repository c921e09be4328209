/** Events with their days, officials and agenda. */
import { createSecretKey, type KeyObject } from 'node:crypto'
import type { AgendaStep, Event, EventDay, EventDraft, Official } from '#shared/contract/events.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'
import { kept } from './kept-rows.ts'
import { listDoors, listSessions, replaceStands } from './stands.ts'

type EventRow = {
  id: string
  number: number
  ticket_number: number | null
  office_id: string | null
  kind: Event['kind']
  title: string
  theme: string
  organisers: string
  legal_bases: string
  venue: string
  city: string
  province: string
  zone: Event['zone']
  target_participants: string
  election_kind: Event['electionKind']
  election_year: number
  pledge_subject: string
  instruments: string
  pledge_settings: string
  document_numbers: string
  letterheads: string
  is_example: number
  created_at: number
  updated_at: number
  archived_at: number | null
}
type OfficialRow = {
  id: string
  name: string
  prefix: Official['prefix']
  office_title: string
  definitive_title: string
  on_behalf: string
  through: string
  rank: string
  nip: string
  roles: string
}
type AgendaRow = {
  id: string
  day: string
  kind: AgendaStep['kind']
  title: string
  start_time: string
  end_time: string
  actor: string
  follower: string
}

export function findEvent(db: ReadableDb, id: string): Event | undefined {
  const row = prepared<[string], EventRow>(db, 'select * from event where id = ?').get(id)
  return row && toEvent(db, row)
}

/** What the door needs of an event, in one query: it is asked for at every scan. */
export type Door = Pick<Event, 'id' | 'number' | 'zone' | 'archivedAt'> & { days: { day: string }[] }

export function findDoor(db: ReadableDb, id: string): Door | undefined {
  return kept(db, `door ${id}`, () => {
    const row = prepared<[string], Omit<Door, 'days'> & { days: string }>(
      db,
      `select id, coalesce(ticket_number, number) as number, zone, archived_at as archivedAt,
         (select group_concat(day) from event_day where event_id = event.id) as days
       from event where id = ?`,
    ).get(id)
    return row && { ...row, days: row.days.split(',').map((day) => ({ day })) }
  })
}

/** Those whose tickets carry this number: one of this laptop, and others that came from elsewhere. */
export function listEventsByNumber(
  db: ReadableDb,
  number: number,
): { id: string; title: string; firstDay: string | null }[] {
  return prepared<[number], { id: string; title: string; firstDay: string | null }>(
    db,
    `select id, title, (select min(day) from event_day where event_id = event.id) as firstDay
     from event where coalesce(ticket_number, number) = ?`,
  ).all(number)
}

/** Newest first day first. */
export function listEvents(db: ReadableDb, archived: boolean): Event[] {
  return prepared<[number], EventRow>(
    db,
    `select * from event where (archived_at is not null) = ?
     order by (select min(day) from event_day where event_id = event.id) desc, number desc`,
  )
    .all(archived ? 1 : 0)
    .map((row) => toEvent(db, row))
}

export function countEvents(db: ReadableDb): number {
  return prepared<[], { count: number }>(db, 'select count(*) as count from event').get()?.count ?? 0
}

/** Numbers are never used again, so the next one follows the highest ever given. */
export function nextEventNumber(db: ReadableDb): number {
  const row = prepared<[], { next: number }>(
    db,
    `select max(coalesce((select max(number) from event), 0),
                coalesce((select value from setting where name = 'highest_event_number'), 0)) + 1 as next`,
  ).get()
  return row?.next ?? 1
}

export type EventStamp = { id: string; number: number; isExample: boolean; now: number }

export function insertEvent(db: WritableDb, draft: EventDraft, stamp: EventStamp): void {
  prepared(
    db,
    `insert into event (id, number, office_id, kind, title, theme, organisers, legal_bases, venue, city, province,
       zone, target_participants, election_kind, election_year, pledge_subject, instruments, pledge_settings,
       document_numbers, letterheads, is_example, created_at, updated_at)
     values (@id, @number, @officeId, @kind, @title, @theme, @organisers, @legalBases, @venue, @city, @province,
       @zone, @targetParticipants, @electionKind, @electionYear, @pledgeSubject, @instruments, @pledgeSettings,
       @documentNumbers, @letterheads, @isExample, @now, @now)`,
  ).run({ ...columns(draft), ...stamp, isExample: stamp.isExample ? 1 : 0 })
  replaceParts(db, stamp.id, draft, stamp.now)
  prepared<[number]>(
    db,
    `insert into setting (name, value) values ('highest_event_number', ?)
     on conflict (name) do update set value = excluded.value`,
  ).run(stamp.number)
}

export function updateEvent(db: WritableDb, id: string, draft: EventDraft, now: number): void {
  prepared(
    db,
    `update event set office_id = @officeId, kind = @kind, title = @title, theme = @theme, organisers = @organisers,
       legal_bases = @legalBases, venue = @venue, city = @city, province = @province, zone = @zone,
       target_participants = @targetParticipants, election_kind = @electionKind, election_year = @electionYear,
       pledge_subject = @pledgeSubject, instruments = @instruments, pledge_settings = @pledgeSettings,
       document_numbers = @documentNumbers, letterheads = @letterheads, updated_at = @now
     where id = @id`,
  ).run({ ...columns(draft), id, now })
  replaceParts(db, id, draft, now)
}

export function updateEventArchived(db: WritableDb, id: string, archivedAt: number | null): void {
  prepared<[number | null, string]>(db, 'update event set archived_at = ? where id = ?').run(archivedAt, id)
}

/** What refers to people and to each other, in an order in which it can go. */
const EVIDENCE = [
  'said_again',
  'conflict_decision',
  'delivered_scan',
  'sheet_mark',
  'substitute_withdrawal',
  'substitute',
  'attendance',
  'visit',
  'whereabouts',
  'absence',
  'unit_absence',
  'pledge',
] as const

/** Only an example; the database itself refuses any other. */
export function deleteExampleEvent(db: WritableDb, id: string): void {
  for (const table of EVIDENCE) {
    prepared<[string]>(db, `delete from ${table} where event_id = ?`).run(id)
  }
  prepared<[string]>(db, 'update participant set merged_into = null where event_id = ?').run(id)
  prepared<[string]>(db, 'delete from activity where event_id = ?').run(id)
  prepared<[string]>(db, 'delete from event where id = ?').run(id)
}

export function insertEventKey(db: WritableDb, eventId: string, key: Uint8Array): void {
  prepared<[string, Uint8Array]>(db, 'insert into event_key (event_id, key) values (?, ?)').run(eventId, key)
}

/** Whether an official, a step of the agenda, a session or a door of another event has this id. */
export function isIdOfOtherEvent(db: ReadableDb, eventId: string, id: string): boolean {
  return (
    prepared<{ eventId: string; id: string }, { found: 1 }>(
      db,
      `select 1 as found from official where id = @id and event_id <> @eventId
       union all select 1 from agenda_step where id = @id and event_id <> @eventId
       union all select 1 from event_session where id = @id and event_id <> @eventId
       union all select 1 from event_door where id = @id and event_id <> @eventId`,
    ).get({ eventId, id }) !== undefined
  )
}

export function findEventKey(db: ReadableDb, eventId: string): Uint8Array | undefined {
  return prepared<[string], { key: Uint8Array }>(db, 'select key from event_key where event_id = ?').get(
    eventId,
  )?.key
}

/** The same, ready for the MACs of tickets: every scan checks one. */
export function findTicketKey(db: ReadableDb, eventId: string): KeyObject | undefined {
  return kept(db, `key ${eventId}`, () => {
    const key = findEventKey(db, eventId)
    return key && createSecretKey(key)
  })
}

function columns(draft: EventDraft) {
  return {
    officeId: draft.officeId,
    kind: draft.kind,
    title: draft.title,
    theme: draft.theme,
    organisers: JSON.stringify(draft.organisers),
    legalBases: JSON.stringify(draft.legalBases),
    venue: draft.venue,
    city: draft.city,
    province: draft.province,
    zone: draft.zone,
    targetParticipants: draft.targetParticipants,
    electionKind: draft.electionKind,
    electionYear: draft.electionYear,
    pledgeSubject: draft.pledgeSubject,
    instruments: JSON.stringify(draft.instruments),
    pledgeSettings: JSON.stringify(draft.pledgeSettings),
    documentNumbers: JSON.stringify(draft.documentNumbers),
    letterheads: JSON.stringify(draft.letterheads),
  }
}

function replaceParts(db: WritableDb, eventId: string, draft: EventDraft, now: number): void {
  for (const table of ['event_day', 'official', 'agenda_step']) {
    prepared<[string]>(db, `delete from ${table} where event_id = ?`).run(eventId)
  }
  const insertDay = prepared<[string, string, string, string | null]>(
    db,
    'insert into event_day (event_id, day, start_time, end_time) values (?, ?, ?, ?)',
  )
  for (const day of draft.days) insertDay.run(eventId, day.day, day.startTime, day.endTime)
  const insertOfficial = prepared(
    db,
    `insert into official (id, event_id, position, name, prefix, office_title, definitive_title, on_behalf,
       through, rank, nip, roles)
     values (@id, @eventId, @position, @name, @prefix, @officeTitle, @definitiveTitle, @onBehalf,
       @through, @rank, @nip, @roles)`,
  )
  draft.officials.forEach((official, position) =>
    insertOfficial.run({ ...official, roles: JSON.stringify(official.roles), eventId, position }),
  )
  const insertStep = prepared(
    db,
    `insert into agenda_step (id, event_id, position, day, kind, title, start_time, end_time, actor, follower)
     values (@id, @eventId, @position, @day, @kind, @title, @startTime, @endTime, @actor, @follower)`,
  )
  draft.agenda.forEach((step, position) => insertStep.run({ ...step, eventId, position }))
  replaceStands(db, eventId, draft, now)
}

function toEvent(db: ReadableDb, row: EventRow): Event {
  return {
    id: row.id,
    number: row.ticket_number ?? row.number,
    officeId: row.office_id,
    kind: row.kind,
    title: row.title,
    theme: row.theme,
    // Written by insertEvent from validated drafts.
    organisers: JSON.parse(row.organisers) as string[],
    legalBases: JSON.parse(row.legal_bases) as string[],
    venue: row.venue,
    city: row.city,
    province: row.province,
    zone: row.zone,
    days: listDays(db, row.id),
    targetParticipants: row.target_participants,
    electionKind: row.election_kind,
    electionYear: row.election_year,
    pledgeSubject: row.pledge_subject,
    instruments: JSON.parse(row.instruments) as Event['instruments'],
    pledgeSettings: JSON.parse(row.pledge_settings) as Event['pledgeSettings'],
    documentNumbers: JSON.parse(row.document_numbers) as Record<string, string>,
    letterheads: JSON.parse(row.letterheads) as Record<string, string>,
    officials: listOfficials(db, row.id),
    agenda: listAgenda(db, row.id),
    sessions: listSessions(db, row.id),
    doors: listDoors(db, row.id),
    isExample: row.is_example === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    archivedAt: row.archived_at,
  }
}

export function listDays(db: ReadableDb, eventId: string): EventDay[] {
  return prepared<[string], EventDay>(
    db,
    `select day, start_time as startTime, end_time as endTime from event_day where event_id = ? order by day`,
  ).all(eventId)
}

function listOfficials(db: ReadableDb, eventId: string): Official[] {
  return prepared<[string], OfficialRow>(db, 'select * from official where event_id = ? order by position')
    .all(eventId)
    .map((row) => ({
      id: row.id,
      name: row.name,
      prefix: row.prefix,
      officeTitle: row.office_title,
      definitiveTitle: row.definitive_title,
      onBehalf: row.on_behalf,
      through: row.through,
      rank: row.rank,
      nip: row.nip,
      roles: JSON.parse(row.roles) as Official['roles'],
    }))
}

function listAgenda(db: ReadableDb, eventId: string): AgendaStep[] {
  return prepared<[string], AgendaRow>(db, 'select * from agenda_step where event_id = ? order by position')
    .all(eventId)
    .map((row) => ({
      id: row.id,
      day: row.day,
      kind: row.kind,
      title: row.title,
      startTime: row.start_time,
      endTime: row.end_time,
      actor: row.actor,
      follower: row.follower,
    }))
}
