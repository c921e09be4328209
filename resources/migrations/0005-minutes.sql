-- After the event: live notes and photos, the written texts and their approval, the recap beyond one event, and what
-- was sent to the centre.

-- Guests and substitutes that were typed on a phone out of reach: what was typed, as it came.
alter table delivered_scan add column words text check (json_valid(words));
create index delivered_guest on delivered_scan (event_id) where json_extract(words, '$.kind') = 'guest';

-- Notes: what the notulis writes, item by item, so that two people write at once. `id` is 'opening', 'closing', the step
-- for its first note, or an id of its own; `content` is shared/contract/notes.ts without its kind. A removed one comes back.
create table note_item (
  event_id text not null references event (id) on delete cascade,
  id text not null,
  kind text not null check (kind in ('opening', 'discussion', 'question', 'decision', 'follow_up', 'closing')),
  position real not null,
  content text not null check (json_valid(content)),
  removed integer not null default 0 check (removed in (0, 1)),
  updated_at integer not null,
  primary key (event_id, id)
) strict, without rowid;
create index note_follow_up on note_item (event_id) where kind = 'follow_up' and removed = 0;

insert into note_item (event_id, id, kind, position, content, updated_at)
  select event_id, 'opening', 'opening', 0, json_object('text', body ->> '$.opening'), updated_at from minutes
  union all
  select event_id, 'closing', 'closing', 0, json_object('text', body ->> '$.closing'), updated_at from minutes
  union all
  select event_id, item.value ->> '$.id', 'discussion', item.key + 1, json_object('stepId', item.value ->> '$.stepId',
    'heading', item.value ->> '$.heading', 'speaker', item.value ->> '$.speaker', 'content', item.value ->> '$.content'),
    updated_at
  from minutes, json_each(body, '$.discussion') item
  union all
  select event_id, item.value ->> '$.id', 'question', item.key + 1, json_object('asker', item.value ->> '$.asker',
    'askerId', null, 'question', item.value ->> '$.question', 'answerer', item.value ->> '$.answerer',
    'answer', item.value ->> '$.answer'), updated_at
  from minutes, json_each(body, '$.questions') item
  union all
  select event_id, 'decision-' || (item.key + 1), 'decision', item.key + 1, json_object('text', item.value), updated_at
  from minutes, json_each(body, '$.conclusions') item
  union all
  select event_id, item.value ->> '$.id', 'follow_up', item.key + 1, json_object('what', item.value ->> '$.what',
    'who', item.value ->> '$.who', 'due', item.value ->> '$.due', 'dueDate', null, 'doneAt', null, 'carriedFrom', null),
    updated_at
  from minutes, json_each(body, '$.followUps') item
  union all
  -- Minutes of another laptop that lost against newer ones and that nobody has looked at: kept as a note to read.
  select event_id, 'kept-' || row_number() over (partition by event_id order by updated_at, laptop_id), 'discussion', 1000,
    json_object('stepId', null, 'heading', 'Notula dari laptop lain', 'speaker', '', 'content',
      (select group_concat(part.value, char(10)) from json_tree(body ->> '$.row.body') part
       where part.type = 'text' and part.value <> '' and coalesce(part.key, '') not in ('id', 'stepId'))), updated_at
  from kept_version kept
  where table_name = 'minutes' and exists (select 1 from event where id = kept.event_id)
    and not exists (select 1 from replaced_version gone where gone.table_name = 'minutes'
      and gone.row_key = kept.row_key and gone.updated_at = kept.updated_at and gone.laptop_id = kept.laptop_id);
delete from kept_version where table_name = 'minutes';
delete from replaced_version where table_name = 'minutes';
delete from version_origin where table_name = 'minutes';
drop table minutes;

create trigger note_is_edited before update of updated_at on note_item
when old.updated_at <> new.updated_at and not exists (select 1 from taking_package)
begin
  insert into replaced_version (table_name, row_key, updated_at, laptop_id, event_id)
  values ('note_item', old.event_id || ' ' || old.id, old.updated_at, coalesce((select laptop_id from version_origin
    where table_name = 'note_item' and row_key = old.event_id || ' ' || old.id and updated_at = old.updated_at), ''),
    old.event_id)
  on conflict do nothing;
end;

-- What is to be done after an event, until when (a day, or words where none is known), and whether it was done. One that
-- is carried on in a later event names where it came from.
create view follow_up as
select event_id, id, position, content ->> '$.what' as what, content ->> '$.who' as who, content ->> '$.due' as due,
  content ->> '$.dueDate' as due_date, content ->> '$.doneAt' as done_at,
  content ->> '$.carriedFrom.eventId' as from_event_id, content ->> '$.carriedFrom.noteId' as from_id, updated_at
from note_item where kind = 'follow_up' and removed = 0;

-- When steps of the agenda began and ended: the newest entry of a step and mark counts, and null takes it back. `id` is
-- the nonce of whoever asked. A step that was taken out of the agenda keeps its times. Append-only.
create table agenda_progress (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  step_id text not null,
  mark text not null check (mark in ('start', 'finish')),
  at integer,
  noted_at integer not null,
  desk text not null
) strict, without rowid;
create index agenda_progress_of_event on agenda_progress (event_id, step_id, mark, noted_at, id, at);
create trigger agenda_progress_is_append_only before update on agenda_progress
begin select raise(abort, 'a time is corrected by another entry'); end;
create trigger agenda_progress_is_kept before delete on agenda_progress
when (select is_example from event where id = old.event_id) = 0
begin select raise(abort, 'a time is corrected by another entry'); end;

create view agenda_actual as
select event_id, step_id, max(case mark when 'start' then at end) as started_at,
  max(case mark when 'finish' then at end) as finished_at
from agenda_progress entry
where not exists (
  select 1 from agenda_progress later
  where later.event_id = entry.event_id and later.step_id = entry.step_id and later.mark = entry.mark
    and (later.noted_at, later.id) > (entry.noted_at, entry.id))
group by event_id, step_id;

-- Photos of an event; their bytes stand apart, so that lists stay quick. A removed one comes back.
create table photo (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  position real not null,
  caption text not null default '',
  taken_at integer,
  width_px integer not null,
  height_px integer not null,
  byte_count integer not null,
  hash text not null check (length(hash) = 64),
  added_at integer not null,
  desk text not null,
  removed integer not null default 0 check (removed in (0, 1)),
  updated_at integer not null
) strict, without rowid;
create index photo_of_event on photo (event_id, position, id) where removed = 0;
create trigger photo_is_edited before update of updated_at on photo
when old.updated_at <> new.updated_at and not exists (select 1 from taking_package)
begin
  insert into replaced_version (table_name, row_key, updated_at, laptop_id, event_id)
  values ('photo', old.id, old.updated_at, coalesce((select laptop_id from version_origin
    where table_name = 'photo' and row_key = old.id and updated_at = old.updated_at), ''), old.event_id)
  on conflict do nothing;
end;

-- JPEG without metadata, in full and small for lists. Written once.
create table photo_bytes (
  photo_id text primary key references photo (id) on delete cascade,
  full blob not null,
  small blob not null
) strict;
create trigger photo_bytes_are_written_once before update on photo_bytes
begin select raise(abort, 'a photo is never replaced'); end;

-- The recap beyond one event. Everything here is made from the tables above (electron/backend/recap) and can be made
-- anew: it is never taken for a source.

-- Events that have changed since they were summed up. Another `mark` stands here after every change that followed the
-- beginning of a summing, so that what came in between is not taken for summed up.
create table recap_stale (
  event_id text primary key references event (id) on delete cascade,
  mark text not null
) strict, without rowid;

-- An event in figures. `present` are all who count as present on any day, `represented` those of them who sent
-- somebody else on all their days. `pledges_owed` are people still to be asked, `present_owing` those of them who came.
create table recap_event (
  number integer primary key,
  event_id text not null unique references event (id) on delete cascade,
  first_day text not null,
  last_day text not null,
  invited integer not null,
  present integer not null,
  represented integer not null,
  pledges_meant integer not null,
  pledges_made integer not null,
  pledges_owed integer not null,
  present_owing integer not null,
  questions integer not null,
  planned_minutes integer,
  actual_minutes integer,
  -- Whether its figures agree in every way they are counted (store/reconciliation.ts): without that no paper tells them.
  is_reconciled integer not null default 1 check (is_reconciled in (0, 1))
) strict;

-- Whoever was ever on a list, by the best that is known of him: NIP, else NIK, else name and place; 'single' is matched
-- with nobody. `person` is who it is: itself, or the number that alone bears the name. `mark` stands for its NIK or name
-- in the columns of recap_attendance. Shown as the newest event has it.
create table recap_person (
  id integer primary key,
  key text not null unique,
  kind text not null check (kind in ('nip', 'nik', 'name', 'single')),
  person integer not null,
  mark integer,
  name text not null,
  position text not null,
  unit text not null,
  -- Folded, as in recap_unit.
  unit_key text not null,
  place text not null,
  sort_key text not null,
  search_words text not null,
  search_digits text not null,
  seen_day text not null
) strict;
create index recap_person_of_person on recap_person (person);
create index recap_person_of_kind on recap_person (kind) where mark is not null;

-- Who was invited to which event, 1 or 0 for what came of it. `name_mark` and `nik_mark` are set where the key is a better
-- one: by them it is known who alone bears a name or a NIK.
create table recap_attendance (
  person integer not null,
  event integer not null,
  key integer not null,
  present integer not null check (present in (0, 1)),
  represented integer not null check (represented in (0, 1)),
  owes integer not null check (owes in (0, 1)),
  name_mark integer,
  nik_mark integer,
  primary key (person, event)
) strict, without rowid;
create index recap_attendance_of_event on recap_attendance (event, person);
create index recap_attendance_by_name on recap_attendance (name_mark, key) where name_mark is not null;
create index recap_attendance_by_nik on recap_attendance (nik_mark, key) where nik_mark is not null;

-- The same by person, made from those rows: a bit for every event in three parts of equal length, for invited, present
-- and owing. So any choice among many events is counted by reading every person once.
create table recap_presence (
  person integer primary key,
  bits blob not null
) strict;

-- OPD and villages of an event, folded for comparing, with their words as the list has them. `village` is '' for people
-- of a kecamatan of whom no village is known.
create table recap_unit (
  unit text not null,
  event integer not null,
  label text not null,
  invited integer not null,
  present integer not null,
  represented integer not null,
  owing integer not null,
  primary key (unit, event)
) strict, without rowid;
create index recap_unit_of_event on recap_unit (event);
create table recap_village (
  district text not null,
  village text not null,
  event integer not null,
  district_label text not null,
  village_label text not null,
  -- Of the event.
  day text not null,
  invited integer not null,
  present integer not null,
  primary key (district, village, event)
) strict, without rowid;
create index recap_village_of_event on recap_village (event);
-- Everybody of a kecamatan together.
create table recap_district (
  district text not null,
  event integer not null,
  label text not null,
  day text not null,
  invited integer not null,
  present integer not null,
  primary key (district, event)
) strict, without rowid;
create index recap_district_of_event on recap_district (event);

-- Arrivals of every five minutes; `slot` counts them from the beginning of the day, those before it are negative.
create table recap_arrival (
  event integer not null,
  slot integer not null,
  arrivals integer not null,
  primary key (event, slot)
) strict, without rowid;

-- Written texts (notula, berita acara, laporan, siaran pers). They follow the data; what was written over a part of one
-- stands here, with the text it was made from. `text` null: taken from the data again. Edition 0 is the text, the others
-- are its addenda. The newest entry of a part counts. Append-only: nothing that was written is lost.
create table write_up_edit (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  kind text not null check (kind in ('minutes', 'official_record', 'activity_report', 'press_release')),
  edition integer not null check (edition >= 0),
  part text not null,
  text text,
  title text not null,
  -- The part it stood behind, '' at the beginning: where it goes when the data no longer have it.
  follows text not null,
  source text not null,
  source_hash text not null,
  at integer not null
) strict;
create index write_up_edit_of_part on write_up_edit (event_id, kind, edition, part, at, id);

-- Who looked at a text, sent it back or approved it. `content_hash`: what was looked at. Append-only; the newest counts.
create table write_up_stage (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  kind text not null check (kind in ('minutes', 'official_record', 'activity_report', 'press_release')),
  edition integer not null check (edition >= 0),
  stage text not null check (stage in ('draft', 'checked', 'approved')),
  at integer not null,
  by_name text not null,
  reason text not null,
  content_hash text not null
) strict;
create index write_up_stage_of_text on write_up_stage (event_id, kind, edition, at, id);

-- An approved text, whole: everything that is drawn, and what the data told then. `hash` is over `content`. Append-only.
create table write_up_final (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  kind text not null check (kind in ('minutes', 'official_record', 'activity_report', 'press_release')),
  edition integer not null check (edition >= 0),
  number text not null,
  content text not null check (json_valid(content)),
  hash text not null check (length(hash) = 64),
  at integer not null,
  by_name text not null
) strict;
create index write_up_final_of_text on write_up_final (event_id, kind, edition, at, id);

create trigger write_up_edit_is_append_only before update on write_up_edit
begin select raise(abort, 'what was written stays'); end;
create trigger write_up_edit_is_kept before delete on write_up_edit
when (select is_example from event where id = old.event_id) = 0
begin select raise(abort, 'what was written stays'); end;
create trigger write_up_stage_is_append_only before update on write_up_stage
begin select raise(abort, 'a step is followed by another'); end;
create trigger write_up_stage_is_kept before delete on write_up_stage
when (select is_example from event where id = old.event_id) = 0
begin select raise(abort, 'a step is followed by another'); end;
create trigger write_up_final_is_locked before update on write_up_final
begin select raise(abort, 'an approved text is locked'); end;
create trigger write_up_final_is_kept before delete on write_up_final
when (select is_example from event where id = old.event_id) = 0
begin select raise(abort, 'an approved text is locked'); end;

-- Everybody of an event is found without walking through all other events: those on the list by participant_by_name.
create index participant_removed on participant (event_id) where removed_at is not null;

-- The centre: the PostgreSQL to which events are sent. The password is sealed with the key of the data folder; where
-- the folder is plain, it is not kept at all.
create table central_server (
  id integer primary key check (id = 1),
  host text not null,
  port integer not null check (port between 1 and 65535),
  database text not null,
  user_name text not null,
  -- PEM; null: what this computer trusts.
  ca text,
  sealed_password blob,
  updated_at integer not null
) strict;

-- What was sent to the centre, and what became of it; without an outcome it is under way, or the laptop was switched
-- off. Whatever is not sent yet is found by asking the centre, so nothing here is needed to go on.
create table central_sending (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  -- 'host:port/database'
  place text not null,
  profile text not null check (profile in ('public', 'internal')),
  reason text not null,
  started_at integer not null,
  ended_at integer,
  outcome text check (outcome in ('complete', 'same', 'cancelled', 'failed')),
  -- The code of the error that ended it.
  problem text,
  row_count integer not null default 0,
  total integer not null default 0,
  -- Equal where nothing that would be sent has changed.
  digest text not null default ''
) strict, without rowid;
create index central_sending_of_event on central_sending (event_id, started_at);
create trigger central_sending_ends_once before update on central_sending when old.outcome is not null
begin select raise(abort, 'what was sent stays written down'); end;
create trigger central_sending_is_kept before delete on central_sending
when (select is_example from event where id = old.event_id) = 0
begin select raise(abort, 'what was sent stays written down'); end;

-- Exports: what left the app as data, for whom, and who took it out; never what stood in it. Append-only.
create table export_run (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  at integer not null,
  operator text not null,
  desk text not null,
  options text not null check (json_valid(options)),
  people integer not null,
  way text not null check (way in ('folder', 'answer')),
  file_name text not null,
  file_hash text not null check (length(file_hash) = 64)
) strict, without rowid;
create index export_run_of_event on export_run (event_id, at);
create trigger export_run_is_append_only before update on export_run
begin select raise(abort, 'what was taken out stays written down'); end;
create trigger export_run_is_kept before delete on export_run
when (select is_example from event where id = old.event_id) = 0
begin select raise(abort, 'what was taken out stays written down'); end;

-- Columns that a user chose together, for every event.
create table export_preset (
  id text primary key,
  name text not null unique,
  columns text not null check (json_valid(columns)),
  created_at integer not null
) strict, without rowid;

-- Stands while many cards are issued, inside that one transaction: the list gets its new number once, at the end.
create table issuing_cards (id integer primary key check (id = 1)) strict;
drop trigger card_list_after_ticket;
create trigger card_list_after_ticket after insert on ticket when not exists (select 1 from issuing_cards)
begin
  insert into card_list (event_id, version) values (new.event_id, lower(hex(randomblob(8))))
  on conflict (event_id) do update set version = excluded.version;
end;
