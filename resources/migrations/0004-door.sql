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

-- What other devices may see of an event: names in full, or only their beginnings.
create table desk_rule (
  event_id text primary key references event (id) on delete cascade,
  names_masked integer not null default 0 check (names_masked in (0, 1))
) strict, without rowid;
