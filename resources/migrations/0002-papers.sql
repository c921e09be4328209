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
