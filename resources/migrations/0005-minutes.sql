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
