-- What somebody is writing over a part of a text and has not stored yet: kept in every pause, so that a power cut takes
-- no more than the last words. Each laptop keeps its own; a row goes when its writing is stored or given up.
-- `begun_*`: what was seen when the writing began; `begun_version` is null where nobody had written over it.
create table unsaved_writing (
  event_id text not null references event (id) on delete cascade,
  kind text not null check (kind in ('minutes', 'official_record', 'activity_report', 'press_release')),
  edition integer not null check (edition >= 0),
  part text not null,
  text text not null,
  begun_text text not null,
  begun_version text,
  begun_source_hash text not null check (length(begun_source_hash) = 64),
  at integer not null,
  primary key (event_id, kind, edition, part)
) strict, without rowid;
