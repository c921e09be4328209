-- The whole document set: what is written for papers, and what is remembered of them.

-- What the clerk writes for one kind of paper of an event, e.g. the paragraphs of a press release.
create table document_content (
  event_id text not null references event (id) on delete cascade,
  kind text not null,
  body text not null check (json_valid(body)),
  updated_at integer not null,
  primary key (event_id, kind)
) strict, without rowid;
