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
