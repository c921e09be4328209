-- What a province or ministry gathers from the laptops of its events. PostgreSQL 13 and newer; applied by
-- `npm run central -- migrate`, each file in one transaction. A landed file never changes.
-- Times are UTC milliseconds and days are the event's own, as on the laptops. Every key begins with the event, so that
-- all rows of an event lie together when the tables are divided (README.md beside this file).

do $$
begin
  if not exists (select from pg_roles where rolname = 'ikrar_sender') then create role ikrar_sender nologin; end if;
  if not exists (select from pg_roles where rolname = 'ikrar_reader') then create role ikrar_reader nologin; end if;
end $$;

-- Who may send, and for which province; registered by the owner. Every laptop may have a role of its own.
create table ikrar.sender (
  role_name name primary key,
  province text not null check (province <> ''),
  registered_at timestamptz not null default now()
);

-- An edited row has a version: the time of its edit and the laptop that wrote it. The newer one stands.
create table ikrar.event (
  id uuid primary key,
  -- Of whoever sent it first; nobody of another province changes it.
  province text not null,
  kind text not null,
  title text not null,
  theme text not null,
  organisers jsonb not null,
  office text not null,
  venue text not null,
  city text not null,
  zone text not null,
  election_kind text not null,
  election_year integer not null,
  instruments jsonb not null,
  version bigint not null,
  laptop_id uuid not null
);

create table ikrar.event_day (
  event_id uuid not null,
  day date not null,
  start_time text not null,
  end_time text,
  primary key (event_id, day)
);

create table ikrar.participant (
  event_id uuid not null,
  id uuid not null,
  name text not null,
  category text not null,
  position text,
  rank text,
  unit text,
  sub_unit text,
  district text,
  village text,
  gender text,
  origin text not null,
  removed_at bigint,
  merged_into uuid,
  version bigint not null,
  laptop_id uuid not null,
  primary key (event_id, id)
);

-- Facts: written once. `laptop_id` is the one that sent it first.
create table ikrar.attendance (
  event_id uuid not null,
  id uuid not null,
  participant_id uuid not null,
  day date not null,
  kind text not null check (kind in ('arrive', 'undo')),
  at bigint not null,
  method text not null,
  undoes uuid,
  laptop_id uuid not null,
  primary key (event_id, id)
);
create index attendance_arrived on ikrar.attendance (event_id, participant_id, day, at, id) where kind = 'arrive';
create index attendance_undone on ikrar.attendance (event_id, undoes) where undoes is not null;

create table ikrar.substitute (
  event_id uuid not null,
  id uuid not null,
  arrival_id uuid not null,
  at bigint not null,
  name text not null,
  position text not null,
  laptop_id uuid not null,
  primary key (event_id, id)
);
create index substitute_of_arrival on ikrar.substitute (event_id, arrival_id, at, id);

create table ikrar.substitute_withdrawal (
  event_id uuid not null,
  substitute_id uuid not null,
  at bigint not null,
  laptop_id uuid not null,
  primary key (event_id, substitute_id)
);

create table ikrar.pledge (
  event_id uuid not null,
  id uuid not null,
  participant_id uuid not null,
  instrument text not null,
  state text not null,
  at bigint not null,
  text_hash text not null,
  laptop_id uuid not null,
  primary key (event_id, id)
);
create index pledge_newest on ikrar.pledge (event_id, instrument, participant_id, at, id);

-- The frozen count at the moment of an ikrar, and mistaken ones taken back.
create table ikrar.pledge_reading (
  event_id uuid not null,
  id uuid not null,
  instrument text not null,
  day date not null,
  at bigint not null,
  text_hash text not null,
  present integer not null,
  represented integer not null,
  laptop_id uuid not null,
  primary key (event_id, id)
);

create table ikrar.pledge_reading_void (
  event_id uuid not null,
  reading_id uuid not null,
  at bigint not null,
  laptop_id uuid not null,
  primary key (event_id, reading_id)
);

-- What the profile 'publik' hides: here only when 'internal' was chosen with a reason. No view shows it.
create table ikrar.participant_private (
  event_id uuid not null,
  id uuid not null,
  nip text,
  nik text,
  id_written text,
  phone text,
  email text,
  seat text,
  note text,
  extra jsonb,
  version bigint not null,
  laptop_id uuid not null,
  primary key (event_id, id)
);

create table ikrar.attendance_private (
  event_id uuid not null,
  id uuid not null,
  desk text not null,
  reason text,
  laptop_id uuid not null,
  primary key (event_id, id)
);

create table ikrar.substitute_private (
  event_id uuid not null,
  id uuid not null,
  nip text,
  letter_number text not null,
  letter_date text,
  desk text not null,
  laptop_id uuid not null,
  primary key (event_id, id)
);

create table ikrar.pledge_private (
  event_id uuid not null,
  id uuid not null,
  desk text not null,
  note text,
  witness text not null,
  laptop_id uuid not null,
  primary key (event_id, id)
);

create table ikrar.absence_private (
  event_id uuid not null,
  id uuid not null,
  participant_id uuid not null,
  day date not null,
  absence text not null,
  at bigint not null,
  laptop_id uuid not null,
  primary key (event_id, id)
);

-- Every sending: who, from which laptop, how much, why.
create table ikrar.sending (
  id uuid primary key,
  event_id uuid not null,
  province text not null,
  sent_by name not null,
  laptop_id uuid not null,
  laptop_name text not null,
  profile text not null check (profile in ('public', 'internal')),
  reason text not null check (profile = 'public' or reason <> ''),
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  row_count integer
);
create index sending_of_event on ikrar.sending (event_id, started_at);

-- Which piece of an event stands here as a laptop last sent it: a sending that broke off goes on behind these, and
-- what has not changed is not sent again. Written in the transaction of the piece itself.
create table ikrar.received_piece (
  event_id uuid not null,
  laptop_id uuid not null,
  part text not null,
  number integer not null,
  hash text not null,
  row_count integer not null,
  sending_id uuid not null,
  received_at timestamptz not null default now(),
  primary key (event_id, laptop_id, part, number)
);

alter table ikrar.event_day add foreign key (event_id) references ikrar.event (id);
alter table ikrar.received_piece add foreign key (sending_id) references ikrar.sending (id);
