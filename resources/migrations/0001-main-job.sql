-- The main job: events, their people and tickets, attendance, pledges, minutes, papers.
-- Times are UTC milliseconds; days are 'YYYY-MM-DD' in the event's own zone; ids are UUIDv7 text.

create table office (
  id text primary key,
  name text not null,
  letterhead text not null check (json_valid(letterhead)),
  city text not null default '',
  paper text not null default 'F4' check (paper in ('F4', 'A4')),
  style text not null default 'pemda' check (style in ('pemda', 'anri')),
  created_at integer not null,
  updated_at integer not null
) strict;

create table office_logo (
  office_id text not null references office (id) on delete cascade,
  side text not null check (side in ('left', 'right')),
  mime text not null check (mime in ('image/png', 'image/jpeg')),
  bytes blob not null,
  primary key (office_id, side)
) strict;

create table event (
  id text primary key,
  -- Printed in every ticket, so it never changes and is never used again.
  number integer not null unique check (number between 1 and 16777215),
  office_id text references office (id),
  kind text not null,
  title text not null,
  theme text not null default '',
  organisers text not null default '[]' check (json_valid(organisers)),
  legal_bases text not null default '[]' check (json_valid(legal_bases)),
  venue text not null default '',
  city text not null default '',
  province text not null default '',
  zone text not null check (zone in ('WIB', 'WITA', 'WIT')),
  target_participants text not null default '',
  election_kind text not null check (election_kind in ('pemilu', 'pemilihan', 'pemilu_dan_pemilihan')),
  election_year integer not null,
  pledge_subject text not null default 'Pegawai ASN',
  instruments text not null default '[]' check (json_valid(instruments)),
  document_numbers text not null default '{}' check (json_valid(document_numbers)),
  is_example integer not null default 0,
  created_at integer not null,
  updated_at integer not null,
  archived_at integer
) strict;

create table event_day (
  event_id text not null references event (id) on delete cascade,
  day text not null,
  start_time text not null,
  -- Null prints as "s.d. selesai".
  end_time text,
  primary key (event_id, day)
) strict, without rowid;

create table official (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  position integer not null,
  name text not null,
  prefix text not null default '',
  office_title text not null default '',
  definitive_title text not null default '',
  on_behalf text not null default '',
  rank text not null default '',
  nip text not null default '',
  roles text not null default '[]' check (json_valid(roles))
) strict;
create index official_of_event on official (event_id, position);

create table agenda_step (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  position integer not null,
  day text not null,
  kind text not null,
  title text not null,
  start_time text not null default '',
  end_time text not null default '',
  actor text not null default '',
  follower text not null default ''
) strict;
create index agenda_step_of_event on agenda_step (event_id, position);

-- The key that makes tickets of this event genuine. It never leaves the laptop.
create table event_key (
  event_id text primary key references event (id) on delete cascade,
  key blob not null check (length(key) = 32)
) strict;

create table participant (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  name text not null,
  nip text,
  nik text,
  id_written text,
  rank text,
  position text,
  unit text,
  sub_unit text,
  district text,
  village text,
  category text not null,
  gender text check (gender in ('L', 'P')),
  phone text,
  email text,
  seat text,
  note text,
  extra text not null default '{}' check (json_valid(extra)),
  sort_key text not null,
  -- Made by the rules of shared/domain/name-search.ts, so that 20,000 people are searched at every key.
  search_words text not null,
  search_digits text not null,
  protocol_order integer not null default 999,
  origin text not null check (origin in ('import', 'manual', 'walk_in')),
  -- The roster file that named this person last: who is gone from a corrected file is looked for there.
  source text,
  created_at integer not null,
  updated_at integer not null,
  removed_at integer,
  -- A duplicate points at the person it was merged into; its badge keeps working.
  merged_into text references participant (id)
) strict;
create index participant_by_name on participant (event_id, sort_key) where removed_at is null;
create unique index participant_nip on participant (event_id, nip) where nip is not null and removed_at is null;
create index participant_merged on participant (merged_into) where merged_into is not null;

create table ticket (
  serial text primary key check (length(serial) = 16),
  event_id text not null references event (id) on delete cascade,
  participant_id text not null references participant (id) on delete cascade,
  code text not null,
  short_code text not null,
  issued_at integer not null,
  revoked_at integer,
  revoke_reason text
) strict, without rowid;
create unique index ticket_short_code on ticket (event_id, short_code);
create unique index ticket_valid on ticket (participant_id) where revoked_at is null;

-- Append-only. `id` is the nonce of whoever asked, so a repeated request changes nothing.
-- `round` counts the undos before this entry; together with the unique index it decides, inside the
-- transaction, whether somebody is already present.
create table attendance (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  participant_id text not null references participant (id),
  day text not null,
  kind text not null check (kind in ('arrive', 'undo')),
  round integer not null,
  at integer not null,
  method text not null check (method in ('ticket', 'short_code', 'search', 'walk_in', 'merge', 'undo')),
  desk text not null,
  reason text,
  undoes text references attendance (id)
) strict, without rowid;
create unique index attendance_once on attendance (participant_id, day, round, kind);
create index attendance_by_day on attendance (event_id, day, at);
create unique index attendance_undone on attendance (undoes) where undoes is not null;

-- Codes that were refused at the door: what happened, never what the code said.
create table refused_scan (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  at integer not null,
  outcome text not null,
  desk text not null
) strict, without rowid;
create index refused_scan_of_event on refused_scan (event_id, at);

-- Append-only: the newest entry of a person and instrument is the state.
create table pledge (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  participant_id text not null references participant (id),
  instrument text not null,
  state text not null,
  at integer not null,
  desk text not null,
  note text
) strict, without rowid;
create index pledge_newest on pledge (event_id, instrument, participant_id, at);
create index pledge_of_participant on pledge (participant_id, at);

create table minutes (
  event_id text primary key references event (id) on delete cascade,
  body text not null check (json_valid(body)),
  updated_at integer not null
) strict;

-- What was printed or saved on paper, to say "berubah sejak dicetak".
create table print_run (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  document text not null,
  options text not null check (json_valid(options)),
  pages integer not null,
  content_hash text not null,
  text_version text,
  at integer not null,
  way text not null check (way in ('print', 'save'))
) strict, without rowid;
create index print_run_of_event on print_run (event_id, document, at);

create table import_run (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  file_name text not null,
  file_hash text not null,
  added integer not null,
  changed integer not null,
  removed integer not null,
  rejected integer not null,
  at integer not null
) strict, without rowid;

create table remembered_mapping (
  signature text primary key,
  mapping text not null check (json_valid(mapping)),
  used_at integer not null
) strict;

-- Every processing of personal data, without the data (UU 27/2022 art. 31).
create table activity (
  id text primary key,
  event_id text,
  at integer not null,
  what text not null,
  count integer not null default 0,
  detail text not null default ''
) strict, without rowid;
create index activity_by_time on activity (at);

create table setting (
  name text primary key,
  value text not null check (json_valid(value))
) strict;

create trigger attendance_is_append_only before update on attendance
begin select raise(abort, 'attendance is append-only'); end;
create trigger attendance_is_kept before delete on attendance
when (select is_example from event where id = old.event_id) = 0
begin select raise(abort, 'attendance is append-only'); end;
create trigger pledge_is_append_only before update on pledge
begin select raise(abort, 'pledge is append-only'); end;
create trigger pledge_is_kept before delete on pledge
when (select is_example from event where id = old.event_id) = 0
begin select raise(abort, 'pledge is append-only'); end;
create trigger event_is_kept before delete on event
when old.is_example = 0
begin select raise(abort, 'events are archived, never deleted'); end;
