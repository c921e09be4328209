-- The door: many desks, other laptops, phones that were out of reach.

-- Where an entry was made: '' on this laptop, else the session of the device that noted it while it could not reach
-- the laptop, or the laptop it was brought from. What happened is never refused, so one person may have arrivals of
-- several origins; a laptop by itself still notes only one.
alter table attendance add column origin text not null default '';
drop index attendance_once;
create unique index attendance_once on attendance (participant_id, day, kind, round, origin);
drop index attendance_undone;
create unique index attendance_undone on attendance (undoes, origin) where undoes is not null;

-- Who is present on a day, and by which entry: the earliest of the arrivals that nobody has undone.
create view standing_arrival as
select arrival.* from attendance arrival
where arrival.kind = 'arrive'
  and not exists (select 1 from attendance undo where undo.undoes = arrival.id)
  and not exists (
    select 1 from attendance earlier
    where earlier.participant_id = arrival.participant_id and earlier.day = arrival.day and earlier.kind = 'arrive'
      and (earlier.at, earlier.id) < (arrival.at, arrival.id)
      and not exists (select 1 from attendance undo where undo.undoes = earlier.id));

-- Who stood beside whoever held the device.
alter table desk_session add column witness text not null default '';

-- Another value whenever other cards are valid than before: by it a device knows that its list of cards is old. Drawn,
-- not counted: after an older copy was restored the same number must not stand for another list.
create table card_list (
  event_id text primary key references event (id) on delete cascade,
  version text not null
) strict, without rowid;
insert into card_list (event_id, version) select id, lower(hex(randomblob(8))) from event;
create trigger card_list_after_ticket after insert on ticket
begin
  insert into card_list (event_id, version) values (new.event_id, lower(hex(randomblob(8))))
  on conflict (event_id) do update set version = excluded.version;
end;
create trigger card_list_after_revoking after update of revoked_at on ticket
begin
  insert into card_list (event_id, version) values (new.event_id, lower(hex(randomblob(8))))
  on conflict (event_id) do update set version = excluded.version;
end;
create trigger card_list_after_removing after update of removed_at, merged_into on participant
begin
  insert into card_list (event_id, version) values (new.event_id, lower(hex(randomblob(8))))
  on conflict (event_id) do update set version = excluded.version;
end;

-- What a device noted while it could not reach the laptop, as it said it: `id` is the nonce of the scan, so that what
-- is sent twice changes nothing. Every scan is here, also of unknown and withdrawn cards. `mark` stands for the code
-- (shared/domain/card-mark.ts). `device_at` is the device's own clock, `offset_ms` what it knew it to be behind the
-- laptop's; `at` is the time that counts. `origin`, `desk`, `device`, `operator` are those of the session that sent it.
-- Append-only.
create table delivered_scan (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  origin text not null,
  desk text not null,
  device text not null,
  operator text not null,
  queue text not null,
  sequence integer not null,
  mark text not null check (length(mark) = 16),
  -- Of the card, where the laptop knew the mark.
  serial text,
  device_at integer not null,
  offset_ms integer,
  at integer not null,
  clock text not null check (clock in ('measured', 'assumed', 'implausible')),
  received_at integer not null,
  day text not null,
  -- The session and door at which the device stood, as it said; null where it stood at none.
  stand text check (json_valid(stand)),
  shown text not null,
  outcome text not null,
  participant_id text references participant (id),
  -- What was noted of it, or stood already.
  entry_id text references attendance (id),
  visit_id text references visit (id)
) strict, without rowid;
create index delivered_scan_of_event on delivered_scan (event_id, outcome, at);
create index delivered_scan_of_queue on delivered_scan (queue, sequence);
create index delivered_scan_of_clock on delivered_scan (event_id) where clock = 'implausible';
create index delivered_scan_of_entry on delivered_scan (entry_id) where entry_id is not null;
create index delivered_scan_of_visit on delivered_scan (visit_id) where visit_id is not null;
create trigger delivered_scan_is_append_only before update on delivered_scan
begin select raise(abort, 'what a device saw stays'); end;
create trigger delivered_scan_is_kept before delete on delivered_scan
when (select is_example from event where id = old.event_id) = 0
begin select raise(abort, 'what a device saw stays'); end;

-- Arrivals that were noted elsewhere: the few among which conflicts are looked for.
create index attendance_from_elsewhere on attendance (event_id, participant_id, day) where origin <> '';

-- What was decided about a conflict, and what was known of it then. The newest decision counts. Append-only.
create table conflict_decision (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  conflict text not null,
  verdict text not null check (verdict in ('present', 'represented', 'absent', 'as_is')),
  reason text not null,
  at integer not null,
  desk text not null,
  decided_by text not null,
  facts text not null check (json_valid(facts))
) strict, without rowid;
create index conflict_decision_of_event on conflict_decision (event_id, conflict, at);
create trigger conflict_decision_is_append_only before update on conflict_decision
begin select raise(abort, 'a decision stays; a newer one counts'); end;
create trigger conflict_decision_is_kept before delete on conflict_decision
when (select is_example from event where id = old.event_id) = 0
begin select raise(abort, 'a decision stays; a newer one counts'); end;

-- Sessions and doors.

-- Parts of an event that are attended on their own. Kept when removed: visits refer to them.
create table event_session (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  position integer not null,
  day text not null,
  title text not null,
  -- 'HH:MM' in the event's zone; null is no limit. A closing not later than the opening is on the next day.
  opens text,
  closes text,
  grace_minutes integer not null check (grace_minutes >= 0),
  capacity integer check (capacity > 0),
  with_exits integer not null check (with_exits in (0, 1)),
  -- Whom it is for; empty: everybody.
  categories text not null check (json_valid(categories)),
  removed_at integer
) strict;
create index event_session_of_event on event_session (event_id, position);

-- Ways into the place. Kept when removed: visits refer to them.
create table event_door (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  position integer not null,
  name text not null,
  capacity integer check (capacity > 0),
  direction text not null check (direction in ('in', 'out', 'both')),
  removed_at integer
) strict;
create index event_door_of_event on event_door (event_id, position);

-- Append-only. Who came into a session or through a door, and left; `id` is the nonce of whoever asked. A visit
-- without a session is one of the grounds. `turn` counts the entries about this person, day and session before this
-- one; together with the unique index it decides, inside the transaction, which of two desks was first.
create table visit (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  participant_id text not null references participant (id),
  day text not null,
  session_id text references event_session (id),
  door_id text references event_door (id),
  kind text not null check (kind in ('in', 'out', 'undo')),
  turn integer not null,
  at integer not null,
  method text not null check (method in ('ticket', 'short_code', 'search', 'walk_in', 'merge', 'undo')),
  desk text not null,
  -- Why somebody was let in although the rules said no, or why it was undone.
  reason text,
  -- As in attendance.
  origin text not null default '',
  undoes text references visit (id),
  check (kind = 'undo' or session_id is not null or door_id is not null)
) strict, without rowid;
create unique index visit_once on visit (participant_id, day, coalesce(session_id, ''), turn, origin);
create unique index visit_undone on visit (undoes, origin) where undoes is not null;
create index visit_by_day on visit (event_id, day, at);

create trigger visit_is_append_only before update on visit
begin select raise(abort, 'visit is append-only'); end;
create trigger visit_is_kept before delete on visit
when (select is_example from event where id = old.event_id) = 0
begin select raise(abort, 'visit is append-only'); end;

-- Made from `visit` by the trigger below and by nothing else, so that a room is counted at every scan: the last visit
-- of each person, day and session ('' for the grounds) that nobody has undone, and when they first came in.
create table whereabouts (
  participant_id text not null references participant (id),
  day text not null,
  session_id text not null,
  event_id text not null references event (id) on delete cascade,
  door_id text,
  direction text not null check (direction in ('in', 'out')),
  at integer not null,
  visit_id text not null,
  first_in_at integer,
  primary key (participant_id, day, session_id)
) strict, without rowid;
create index whereabouts_of_session on whereabouts (event_id, day, session_id, direction, door_id);

create trigger visit_moves_a_person after insert on visit
begin
  delete from whereabouts
  where participant_id = new.participant_id and day = new.day and session_id = coalesce(new.session_id, '');
  insert into whereabouts
    (participant_id, day, session_id, event_id, door_id, direction, at, visit_id, first_in_at)
  select participant_id, day, coalesce(session_id, ''), event_id, door_id, kind, at, id,
    (select min(came.at) from visit came
     where came.participant_id = new.participant_id and came.day = new.day
       and coalesce(came.session_id, '') = coalesce(new.session_id, '') and came.kind = 'in'
       and not exists (select 1 from visit undo where undo.undoes = came.id))
  from visit last
  where participant_id = new.participant_id and day = new.day
    and coalesce(session_id, '') = coalesce(new.session_id, '') and kind <> 'undo'
    and not exists (select 1 from visit undo where undo.undoes = last.id)
  order by at desc, turn desc, id desc limit 1;
end;

-- What other devices may see of an event: names in full, or only their beginnings.
create table desk_rule (
  event_id text primary key references event (id) on delete cascade,
  names_masked integer not null default 0 check (names_masked in (0, 1))
) strict, without rowid;

-- Seeing the door live.

-- How many people the organiser expects on a day, where that is not everybody.
create table arrival_expectation (
  event_id text not null references event (id) on delete cascade,
  day text not null,
  people integer not null check (people >= 0),
  primary key (event_id, day)
) strict, without rowid;

-- Leaders come first: who of them is missing is asked while people come in.
create index participant_by_protocol on participant (event_id, protocol_order, sort_key) where removed_at is null;

-- Packages on USB: one event on several laptops without any network (electron/backend/transfer/event-tables.ts).

-- Who this laptop is to others; the id is made of the public key. The seed never leaves it.
create table this_laptop (
  id integer primary key check (id = 1),
  laptop_id text not null,
  name text not null,
  seed blob not null check (length(seed) = 32),
  public_key blob not null check (length(public_key) = 32)
) strict;

-- Laptops whose words somebody has compared.
create table known_laptop (
  laptop_id text primary key,
  name text not null,
  public_key blob not null unique check (length(public_key) = 32),
  introduced_at integer not null
) strict, without rowid;

-- Packages that were written here and taken from elsewhere; taken with `handed_over`, the event goes on here; given
-- with it, it goes on elsewhere until one comes back or somebody says otherwise (`resumed`). Append-only.
create table transfer (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  kind text not null check (kind in ('given', 'taken', 'resumed')),
  handed_over integer not null check (handed_over in (0, 1)),
  laptop_id text not null,
  laptop_name text not null,
  made_at integer not null,
  at integer not null,
  file_hash text not null,
  people integer not null,
  entries integer not null,
  changes text not null check (json_valid(changes))
) strict, without rowid;
create index transfer_of_event on transfer (event_id, at);
create trigger transfer_is_append_only before update on transfer
begin select raise(abort, 'what was carried stays written down'); end;

-- A row that is edited has versions: the time of its edit and the laptop on which it was edited. Where nothing stands
-- here the present version was written on this laptop ('').
create table version_origin (
  table_name text not null,
  row_key text not null,
  updated_at integer not null,
  laptop_id text not null,
  primary key (table_name, row_key, updated_at)
) strict, without rowid;

-- Versions that somebody replaced knowingly: an edit that stands on them is no conflict with them. Append-only.
create table replaced_version (
  table_name text not null,
  row_key text not null,
  updated_at integer not null,
  laptop_id text not null,
  event_id text,
  primary key (table_name, row_key, updated_at, laptop_id)
) strict, without rowid;
create index replaced_version_of_event on replaced_version (event_id);
create trigger replaced_version_is_append_only before update on replaced_version
begin select raise(abort, 'what was replaced stays replaced'); end;

-- Versions that lost against a newer one from another laptop, whole: they can be seen and taken back. Append-only.
create table kept_version (
  table_name text not null,
  row_key text not null,
  updated_at integer not null,
  laptop_id text not null,
  event_id text,
  body text not null check (json_valid(body)),
  primary key (table_name, row_key, updated_at, laptop_id)
) strict, without rowid;
create index kept_version_of_event on kept_version (event_id);
create trigger kept_version_is_append_only before update on kept_version
begin select raise(abort, 'an older version stays as it was'); end;

-- Stands while rows of a package are being written, inside that one transaction.
create table taking_package (id integer primary key check (id = 1)) strict;

create trigger participant_is_edited before update of updated_at on participant
when old.updated_at <> new.updated_at and not exists (select 1 from taking_package)
begin
  insert into replaced_version (table_name, row_key, updated_at, laptop_id, event_id)
  values ('participant', old.id, old.updated_at, coalesce((select laptop_id from version_origin
    where table_name = 'participant' and row_key = old.id and updated_at = old.updated_at), ''), old.event_id)
  on conflict do nothing;
end;
create trigger event_is_edited before update of updated_at on event
when old.updated_at <> new.updated_at and not exists (select 1 from taking_package)
begin
  insert into replaced_version (table_name, row_key, updated_at, laptop_id, event_id)
  values ('event', old.id, old.updated_at, coalesce((select laptop_id from version_origin
    where table_name = 'event' and row_key = old.id and updated_at = old.updated_at), ''), old.id)
  on conflict do nothing;
end;
create trigger office_is_edited before update of updated_at on office
when old.updated_at <> new.updated_at and not exists (select 1 from taking_package)
begin
  insert into replaced_version (table_name, row_key, updated_at, laptop_id, event_id)
  values ('office', old.id, old.updated_at, coalesce((select laptop_id from version_origin
    where table_name = 'office' and row_key = old.id and updated_at = old.updated_at), ''), null)
  on conflict do nothing;
end;
create trigger minutes_are_edited before update of updated_at on minutes
when old.updated_at <> new.updated_at and not exists (select 1 from taking_package)
begin
  insert into replaced_version (table_name, row_key, updated_at, laptop_id, event_id)
  values ('minutes', old.event_id, old.updated_at, coalesce((select laptop_id from version_origin
    where table_name = 'minutes' and row_key = old.event_id and updated_at = old.updated_at), ''), old.event_id)
  on conflict do nothing;
end;
create trigger document_content_is_edited before update of updated_at on document_content
when old.updated_at <> new.updated_at and not exists (select 1 from taking_package)
begin
  insert into replaced_version (table_name, row_key, updated_at, laptop_id, event_id)
  values ('document_content', old.event_id || ' ' || old.kind, old.updated_at, coalesce((select laptop_id
    from version_origin where table_name = 'document_content' and row_key = old.event_id || ' ' || old.kind
      and updated_at = old.updated_at), ''), old.event_id)
  on conflict do nothing;
end;

-- Who was taken off the list or put back, and why; the newest counts. Taken off by a roster that knew only version
-- `knew` of the person, an edit that came later from elsewhere stands. Append-only.
create table participant_removal (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  participant_id text not null references participant (id) on delete cascade,
  kind text not null check (kind in ('by_hand', 'by_roster', 'restored')),
  at integer not null,
  knew integer not null
) strict, without rowid;
create index participant_removal_of_person on participant_removal (participant_id, at);
create trigger participant_removal_is_append_only before update on participant_removal
begin select raise(abort, 'a removal is taken back by another entry'); end;
insert into participant_removal (id, event_id, participant_id, kind, at, knew)
  select 'r-' || id, event_id, id, 'by_hand', max(removed_at, updated_at), updated_at from participant
  where removed_at is not null and merged_into is null;

-- Whoever was found to be somebody else on the list. `settled`: the pledges that were gone through then. Append-only.
create table participant_merge (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  participant_id text not null references participant (id) on delete cascade,
  into_id text not null references participant (id) on delete cascade,
  at integer not null,
  settled text not null check (json_valid(settled))
) strict, without rowid;
create index participant_merge_of_event on participant_merge (event_id, at);
create trigger participant_merge_is_append_only before update on participant_merge
begin select raise(abort, 'a merge stays'); end;
insert into participant_merge (id, event_id, participant_id, into_id, at, settled)
  select 'm-' || person.id, person.event_id, person.id, person.merged_into, coalesce(person.removed_at, 0),
    (select json_group_array(pledge.id) from pledge where pledge.participant_id = person.id)
  from participant person where person.merged_into is not null;

-- A NIP that two laptops gave to two people of the list: one of them has it, with the other it waits to be decided.
alter table participant add column held_nip text;
create index participant_held_nip on participant (event_id, held_nip) where held_nip is not null;
-- Two laptops issued a card to the same person: the words stand in store/tickets.ts.
create index ticket_gave_way on ticket (participant_id)
where revoke_reason = 'Kartu lain diterbitkan di laptop lain';
-- What tickets of the event carry, where its number was taken on this laptop when it came.
alter table event add column ticket_number integer check (ticket_number between 1 and 16777215);
create index event_by_ticket_number on event (coalesce(ticket_number, number));
-- The same person may have signed, and got a number, on two laptops: both stay, the earliest counts.
alter table signature add column origin text not null default '';
drop index signature_once;
create unique index signature_once on signature (participant_id, coalesce(instrument, day), text_hash, origin);
alter table certificate add column origin text not null default '';
drop index certificate_of_holder;
create unique index certificate_of_holder on certificate (event_id, register, holder_id, origin);
drop index certificate_sequence;
create unique index certificate_sequence on certificate (event_id, register, sequence, origin);

-- The earliest of those that nobody has taken back: two laptops may each have written one down.
drop view standing_substitute;
create view standing_substitute as
select stand_in.* from substitute stand_in
where not exists (select 1 from substitute_withdrawal where substitute_id = stand_in.id)
  and not exists (
    select 1 from substitute earlier
    where earlier.arrival_id = stand_in.arrival_id and (earlier.at, earlier.id) < (stand_in.at, stand_in.id)
      and not exists (select 1 from substitute_withdrawal where substitute_id = earlier.id));

-- Laporan kekuatan: why people are not there, append-only; the newest entry of a person and day, and of a unit and day,
-- counts.

-- Of somebody by name; '' takes the reason back.
create table absence (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  participant_id text not null references participant (id),
  day text not null,
  reason text not null check (reason in ('', 'sakit', 'izin', 'cuti', 'dinas_luar')),
  at integer not null,
  desk text not null
) strict, without rowid;
create index absence_of_day on absence (event_id, day, participant_id, at);

-- As whoever leads the rows reports it: how many more for each reason, without their names.
create table unit_absence (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  -- '' for people without a unit.
  unit text not null,
  day text not null,
  counts text not null check (json_valid(counts)),
  reporter text not null,
  at integer not null,
  desk text not null
) strict, without rowid;
create index unit_absence_of_day on unit_absence (event_id, day, unit, at);

create trigger absence_is_append_only before update on absence
begin select raise(abort, 'absence is append-only'); end;
create trigger absence_is_kept before delete on absence
when (select is_example from event where id = old.event_id) = 0
begin select raise(abort, 'absence is append-only'); end;
create trigger unit_absence_is_append_only before update on unit_absence
begin select raise(abort, 'unit_absence is append-only'); end;
create trigger unit_absence_is_kept before delete on unit_absence
when (select is_example from event where id = old.event_id) = 0
begin select raise(abort, 'unit_absence is append-only'); end;

-- Names are looked for while people wait: everything that is compared stands in the index.
create index participant_by_search on participant (event_id, sort_key, search_words, search_digits)
where removed_at is null;
