-- Pledges and signatures: who vowed and signed which wording, when, before whom, and what proves it.

-- Whom an instrument is for, who signs and who witnesses it, by instrument; what is missing goes by the rules.
alter table event add column pledge_settings text not null default '{}' check (json_valid(pledge_settings));

-- The wording as it stood when the first person vowed or signed it; a later wording is another row. Append-only.
create table pledge_text (
  event_id text not null references event (id) on delete cascade,
  instrument text not null,
  hash text not null check (length(hash) = 64),
  version text not null,
  body text not null check (json_valid(body)),
  frozen_at integer not null,
  primary key (event_id, instrument, hash)
) strict, without rowid;
create trigger pledge_text_is_append_only before update on pledge_text
begin select raise(abort, 'a frozen text stays'); end;
create trigger pledge_text_is_kept before delete on pledge_text
when (select is_example from event where id = old.event_id) = 0
begin select raise(abort, 'a frozen text stays'); end;

-- `evidence` names the signature or the cut-out of a sheet behind an entry. The salt lets a person be erased
-- while the chain can still be checked.
alter table pledge add column witness text not null default '';
alter table pledge add column text_hash text not null default '';
alter table pledge add column evidence text;
alter table pledge add column evidence_hash text not null default '';
alter table pledge add column salt blob;

-- Each link is the SHA-256 of the link before it and of the salted commitment to one entry. Append-only.
create table pledge_chain (
  event_id text not null references event (id) on delete cascade,
  sequence integer not null check (sequence > 0),
  pledge_id text not null unique,
  commitment blob not null check (length(commitment) = 32),
  link blob not null check (length(link) = 32),
  primary key (event_id, sequence)
) strict, without rowid;
create trigger pledge_chain_is_append_only before update on pledge_chain
begin select raise(abort, 'the chain only grows'); end;
create trigger pledge_chain_is_kept before delete on pledge_chain
when (select is_example from event where id = old.event_id) = 0
begin select raise(abort, 'the chain only grows'); end;

-- Accepted signatures: strokes as vectors with time and pressure. For an instrument, or for the attendance
-- list of a day. Accepted once, never replaced; another wording is signed anew. Append-only.
create table signature (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  participant_id text not null references participant (id),
  instrument text,
  day text,
  text_hash text not null default '',
  strokes text not null check (json_valid(strokes)),
  hash text not null check (length(hash) = 64),
  at integer not null,
  desk text not null,
  device text not null,
  operator text not null,
  witness text not null default '',
  check ((instrument is null) <> (day is null))
) strict, without rowid;
create unique index signature_once on signature (participant_id, coalesce(instrument, day), text_hash);
create index signature_of_event on signature (event_id, instrument, day);
create trigger signature_is_append_only before update on signature
begin select raise(abort, 'an accepted signature stays'); end;
create trigger signature_is_kept before delete on signature
when (select is_example from event where id = old.event_id) = 0
begin select raise(abort, 'an accepted signature stays'); end;

-- Signing on a screen: who has whom before him. It becomes a signature of the same id when it is accepted; until
-- then it is work under way, so it changes, and what was drawn is forgotten when the person leaves.
create table signing (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  participant_id text not null references participant (id),
  instrument text,
  day text,
  text_hash text not null,
  desk text not null,
  device text not null,
  operator text not null,
  witness text not null,
  opened_at integer not null,
  -- The last sign of life of the device.
  seen_at integer not null,
  -- Strokes with a smaller number were taken back.
  first_sequence integer not null default 1,
  outcome text check (outcome in ('accepted', 'left', 'taken_over')),
  -- Of the request that was accepted.
  nonce text,
  -- The desk that took over.
  taken_by text,
  check ((instrument is null) <> (day is null)),
  check ((outcome is 'accepted') = (nonce is not null))
) strict, without rowid;
create unique index signing_once on signing (participant_id, coalesce(instrument, day)) where outcome is null;
create index signing_of_desk on signing (event_id, desk) where outcome is null;
create trigger signing_ends_once before update on signing when old.outcome is not null
begin select raise(abort, 'a signing that has ended stays so'); end;

-- Each is on the disk before the pen touches again.
create table signing_stroke (
  signing_id text not null references signing (id) on delete cascade,
  sequence integer not null,
  points text not null check (json_valid(points)),
  primary key (signing_id, sequence)
) strict, without rowid;

-- Desks: phones and tablets on the local network that work for an event.

-- The key and the certificate by which they know this installation; made anew when the address changes.
create table desk_certificate (
  id integer primary key check (id = 1),
  private_key text not null,
  certificate text not null,
  names text not null check (json_valid(names)),
  expires_at integer not null
) strict;

-- Where the server for desks stands open: it opens there again after a crash, and phones find it again.
create table desk_place (
  id integer primary key check (id = 1),
  event_id text not null references event (id) on delete cascade,
  address text not null,
  port integer not null,
  opened_at integer not null
) strict;

-- A device that somebody at the laptop let in. Its token is known to the device alone. Append-only.
create table desk_session (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  name text not null,
  operator text not null,
  device text not null,
  role text not null,
  token_hash blob not null unique check (length(token_hash) = 32),
  started_at integer not null,
  expires_at integer not null
) strict, without rowid;
create index desk_session_of_event on desk_session (event_id, started_at);
create trigger desk_session_is_append_only before update on desk_session
begin select raise(abort, 'a session stays as it began'); end;

create table desk_session_end (
  session_id text primary key references desk_session (id) on delete cascade,
  at integer not null
) strict, without rowid;
create trigger desk_session_end_is_append_only before update on desk_session_end
begin select raise(abort, 'a session ends once'); end;
create trigger desk_session_end_is_kept before delete on desk_session_end
when exists (select 1 from desk_session where id = old.session_id)
begin select raise(abort, 'a session ends once'); end;

-- Sheets that left the app to be signed by hand: which paper, and where everybody signs on every page. The same
-- sheet has the same serial whenever it is printed. Append-only.
create table signature_sheet (
  serial text primary key check (length(serial) = 16),
  event_id text not null references event (id) on delete cascade,
  title text not null,
  instrument text,
  day text,
  pages integer not null,
  people integer not null,
  issued_at integer not null,
  check ((instrument is null) <> (day is null))
) strict, without rowid;
create index signature_sheet_of_event on signature_sheet (event_id, issued_at);
create table signature_sheet_page (
  serial text not null references signature_sheet (serial) on delete cascade,
  page integer not null check (page > 0),
  layout text not null check (json_valid(layout)),
  primary key (serial, page)
) strict, without rowid;
create trigger signature_sheet_is_append_only before update on signature_sheet
begin select raise(abort, 'an issued sheet stays'); end;
create trigger signature_sheet_page_is_append_only before update on signature_sheet_page
begin select raise(abort, 'an issued sheet stays'); end;

-- Rows of sheets that were found signed, by a clerk who ticked them or by reading a photo, with the cut-out that
-- shows it. `before` is the pledge that was taken back to, `arrival` the entry that an undo takes back. Append-only.
create table sheet_mark (
  id text primary key,
  batch text not null,
  event_id text not null references event (id) on delete cascade,
  serial text not null references signature_sheet (serial),
  page integer not null,
  row integer not null,
  participant_id text not null references participant (id),
  way text not null check (way in ('ticked', 'read', 'asked')),
  crop blob,
  hash text not null check (length(hash) = 64),
  before text,
  arrival text references attendance (id),
  at integer not null,
  desk text not null,
  witness text not null default ''
) strict, without rowid;
create index sheet_mark_of_row on sheet_mark (serial, page, row);
create index sheet_mark_of_batch on sheet_mark (batch);
create index sheet_mark_of_participant on sheet_mark (participant_id);
create index sheet_mark_of_arrival on sheet_mark (arrival);
create trigger sheet_mark_is_append_only before update on sheet_mark
begin select raise(abort, 'what a sheet showed stays'); end;
create trigger sheet_mark_is_kept before delete on sheet_mark
when (select is_example from event where id = old.event_id) = 0
begin select raise(abort, 'what a sheet showed stays'); end;
create table sheet_batch_undo (
  batch text primary key,
  event_id text not null references event (id) on delete cascade,
  at integer not null,
  desk text not null
) strict, without rowid;

-- Substitutes: who came in the place of an invitee (mewakili), by the arrival they came with. `round` counts
-- those that were taken back before; together with the unique index it lets one stand. Append-only.
create table substitute (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  arrival_id text not null references attendance (id),
  round integer not null,
  name text not null,
  nip text,
  position text not null default '',
  letter_number text not null default '',
  letter_date text,
  search_words text not null,
  search_digits text not null,
  at integer not null,
  desk text not null,
  unique (arrival_id, round)
) strict, without rowid;
create index substitute_of_event on substitute (event_id, nip);
create trigger substitute_is_append_only before update on substitute
begin select raise(abort, 'a substitute is taken back, never changed'); end;
create trigger substitute_is_kept before delete on substitute
when (select is_example from event where id = old.event_id) = 0
begin select raise(abort, 'a substitute is taken back, never changed'); end;

create table substitute_withdrawal (
  substitute_id text primary key references substitute (id),
  event_id text not null references event (id) on delete cascade,
  at integer not null,
  desk text not null,
  reason text not null
) strict, without rowid;
create trigger substitute_withdrawal_is_append_only before update on substitute_withdrawal
begin select raise(abort, 'taking back is append-only'); end;
create trigger substitute_withdrawal_is_kept before delete on substitute_withdrawal
when (select is_example from event where id = old.event_id) = 0
begin select raise(abort, 'taking back is append-only'); end;

-- Nobody has taken these back; whether their arrival stands is asked of the arrival.
create view standing_substitute as
select * from substitute
where not exists (select 1 from substitute_withdrawal where substitute_id = substitute.id);

-- Readings aloud: when, by whom, before whom, which wording, and how many of those it is for were present in that
-- minute. `id` is the nonce of whoever asked. A mistaken one is taken back, never changed. Append-only.
create table pledge_reading (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  instrument text not null,
  day text not null,
  at integer not null,
  text_hash text not null,
  reader text not null,
  reader_title text not null,
  witnesses text not null check (json_valid(witnesses)),
  desk text not null,
  present integer not null,
  -- Of those present, whom a substitute stood for: counted, but they have not spoken themselves.
  represented integer not null,
  by_category text not null check (json_valid(by_category)),
  hash text not null check (length(hash) = 64)
) strict, without rowid;
create index pledge_reading_of_event on pledge_reading (event_id, at);
create trigger pledge_reading_is_append_only before update on pledge_reading
begin select raise(abort, 'a reading stays as it was'); end;
create trigger pledge_reading_is_kept before delete on pledge_reading
when (select is_example from event where id = old.event_id) = 0
begin select raise(abort, 'a reading stays as it was'); end;

-- Who was present at a reading.
create table pledge_reading_person (
  reading_id text not null references pledge_reading (id) on delete cascade,
  participant_id text not null references participant (id),
  primary key (reading_id, participant_id)
) strict, without rowid;
create trigger pledge_reading_person_is_append_only before update on pledge_reading_person
begin select raise(abort, 'who was present stays'); end;
create trigger pledge_reading_person_is_kept before delete on pledge_reading_person
when exists (select 1 from pledge_reading where id = old.reading_id)
begin select raise(abort, 'who was present stays'); end;

create table pledge_reading_void (
  reading_id text primary key references pledge_reading (id) on delete cascade,
  at integer not null,
  desk text not null,
  reason text not null
) strict, without rowid;
create trigger pledge_reading_void_is_append_only before update on pledge_reading_void
begin select raise(abort, 'a reading is taken back once'); end;
create trigger pledge_reading_void_is_kept before delete on pledge_reading_void
when exists (select 1 from pledge_reading where id = old.reading_id)
begin select raise(abort, 'a reading is taken back once'); end;

-- What the projector shows, so that it goes on there after a crash.
create table projection (
  event_id text primary key references event (id) on delete cascade,
  state text not null check (json_valid(state))
) strict, without rowid;
