-- The whole document set: what is written for papers, and what is remembered of them.

-- What the clerk writes for one kind of paper of an event, e.g. the paragraphs of a press release.
create table document_content (
  event_id text not null references event (id) on delete cascade,
  kind text not null,
  body text not null check (json_valid(body)),
  updated_at integer not null,
  primary key (event_id, kind)
) strict, without rowid;

-- Wordings that users wrote; those of the app lie in resources/texts. Append-only.
create table text_version (
  id text primary key,
  text_id text not null,
  version integer not null,
  title text not null,
  body text not null check (json_valid(body)),
  source text not null,
  date text not null,
  note text not null default '',
  created_at integer not null
) strict, without rowid;
create unique index text_version_number on text_version (text_id, version);
create trigger text_version_is_append_only before update on text_version
begin select raise(abort, 'text versions are append-only'); end;
create trigger text_version_is_kept before delete on text_version
begin select raise(abort, 'text versions are append-only'); end;

-- Which version is printed: at one event, or at every event that has not chosen (no event).
create table text_in_use (
  text_id text not null,
  event_id text references event (id) on delete cascade,
  version text not null
) strict;
create unique index text_in_use_once on text_in_use (text_id, coalesce(event_id, ''));

-- What an institution changed of its style of official papers; null goes by the preset.
alter table office add column house_style text check (house_style is null or json_valid(house_style));
-- The office between a.n. and the signer (u.b.).
alter table official add column through text not null default '';
-- Papers under the letterhead of another institution, by kind.
alter table event add column letterheads text not null default '{}' check (json_valid(letterheads));

-- The register of certificates and statements of attendance: a number once given stays with its person.
-- Officials are replaced as a whole with their event, so a holder is named by id alone. Append-only.
create table certificate (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  register text not null check (register in ('certificates', 'attendance_statement')),
  holder_id text not null,
  sequence integer not null check (sequence > 0),
  number text not null,
  issued_at integer not null
) strict, without rowid;
create unique index certificate_of_holder on certificate (event_id, register, holder_id);
create unique index certificate_sequence on certificate (event_id, register, sequence);
create trigger certificate_is_append_only before update on certificate
begin select raise(abort, 'numbers once given stay'); end;
create trigger certificate_is_kept before delete on certificate
when (select is_example from event where id = old.event_id) = 0
begin select raise(abort, 'numbers once given stay'); end;

-- The pair of keys that makes the papers of an event provable. Only the public one may leave the laptop.
create table event_seal_key (
  event_id text primary key references event (id) on delete cascade,
  seed blob not null check (length(seed) = 32),
  public_key blob not null unique check (length(public_key) = 32)
) strict, without rowid;

-- Every paper that left the app, by print or as a file: what it was, and what proves it. Takes the place of
-- print_run. `document` is what "dicetak 2×" counts; `file_hash` is that of all bytes but the seal. Append-only.
create table issued_paper (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  document text not null,
  kind text not null,
  options text not null check (json_valid(options)),
  title text not null,
  number text not null,
  pages integer not null,
  content_hash text not null,
  file_hash text not null,
  text_version text,
  issued_at integer not null,
  way text not null check (way in ('print', 'save')),
  desk text not null
) strict, without rowid;
insert into issued_paper
  select id, event_id, document, json_extract(options, '$.kind'), options, '', '', pages, content_hash, '',
    text_version, at, way, '' from print_run;
drop table print_run;
create index issued_paper_of_event on issued_paper (event_id, document, issued_at);
create trigger issued_paper_is_append_only before update on issued_paper
begin select raise(abort, 'issued papers are append-only'); end;
create trigger issued_paper_is_kept before delete on issued_paper
when (select is_example from event where id = old.event_id) = 0
begin select raise(abort, 'issued papers are append-only'); end;

-- Public keys of events on other laptops, and what those said they had issued.
create table checking_key (
  public_key blob primary key check (length(public_key) = 32),
  event_title text not null,
  zone text not null,
  made_at integer not null,
  imported_at integer not null,
  papers text not null check (json_valid(papers))
) strict, without rowid;
