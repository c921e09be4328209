-- Reports: plain views with the definitions of the laptops. Whoever reads them needs no right to the tables, and no
-- view names a person.

-- Present on a day: the earliest of the arrivals that nobody has undone (as `standing_arrival` on a laptop).
create view ikrar.standing_arrival as
select distinct on (arrival.event_id, arrival.participant_id, arrival.day) arrival.*
from ikrar.attendance arrival
where arrival.kind = 'arrive' and not exists (
  select from ikrar.attendance undo where undo.event_id = arrival.event_id and undo.undoes = arrival.id)
order by arrival.event_id, arrival.participant_id, arrival.day, arrival.at, arrival.id;

-- The earliest substitute of an arrival that nobody has taken back.
create view ikrar.standing_substitute as
select distinct on (stand_in.event_id, stand_in.arrival_id) stand_in.*
from ikrar.substitute stand_in
where not exists (select from ikrar.substitute_withdrawal withdrawal
  where withdrawal.event_id = stand_in.event_id and withdrawal.substitute_id = stand_in.id)
order by stand_in.event_id, stand_in.arrival_id, stand_in.at, stand_in.id;

-- Everybody who is on the list, on every day, and whether they came or sent somebody. Inner: it names people.
create view ikrar.listed_day as
select event.province, person.event_id, on_day.day, person.id as participant_id, person.category,
  coalesce(person.unit, '') as unit, coalesce(person.district, '') as district,
  coalesce(person.village, '') as village, arrival.id is not null as is_present,
  stand_in.id is not null as is_represented
from ikrar.participant person
join ikrar.event on event.id = person.event_id
join ikrar.event_day on_day on on_day.event_id = person.event_id
left join ikrar.standing_arrival arrival on arrival.event_id = person.event_id
  and arrival.participant_id = person.id and arrival.day = on_day.day
left join ikrar.standing_substitute stand_in on stand_in.event_id = arrival.event_id
  and stand_in.arrival_id = arrival.id
where person.removed_at is null;

create view ikrar.report_day as
select event.province, event.id as event_id, event.title, on_day.day,
  (select count(*) from ikrar.participant person
    where person.event_id = event.id and person.removed_at is null) as invited,
  (select count(*) from ikrar.standing_arrival arrival
    where arrival.event_id = event.id and arrival.day = on_day.day) as present,
  (select count(*) from ikrar.standing_substitute stand_in join ikrar.standing_arrival arrival
      on arrival.event_id = stand_in.event_id and arrival.id = stand_in.arrival_id
    where stand_in.event_id = event.id and arrival.day = on_day.day) as represented
from ikrar.event join ikrar.event_day on_day on on_day.event_id = event.id;

create view ikrar.report_unit as
select province, event_id, day, unit, count(*) as invited, count(*) filter (where is_present) as present,
  count(*) filter (where is_represented) as represented
from ikrar.listed_day group by province, event_id, day, unit;

create view ikrar.report_category as
select province, event_id, day, category, count(*) as invited, count(*) filter (where is_present) as present,
  count(*) filter (where is_represented) as represented
from ikrar.listed_day group by province, event_id, day, category;

create view ikrar.report_village as
select province, event_id, day, district, village, count(*) as invited,
  count(*) filter (where is_present) as present, count(*) filter (where is_represented) as represented
from ikrar.listed_day where village <> '' group by province, event_id, day, district, village;

-- `villages_present`: from how many of the villages on the list somebody was present.
create view ikrar.report_district as
select province, event_id, day, district, count(*) as invited, count(*) filter (where is_present) as present,
  count(*) filter (where is_represented) as represented,
  count(distinct village) filter (where village <> '') as villages,
  count(distinct village) filter (where village <> '' and is_present) as villages_present
from ikrar.listed_day where district <> '' group by province, event_id, day, district;

-- The newest entry of a person and instrument is the state; nobody's entry is 'none'.
create view ikrar.report_pledge as
select event.province, event.id as event_id, instrument.instrument, person.category,
  coalesce(newest.state, 'none') as state, count(*) as people
from ikrar.event
cross join lateral jsonb_array_elements_text(event.instruments) as instrument (instrument)
join ikrar.participant person on person.event_id = event.id and person.removed_at is null
left join lateral (
  select state from ikrar.pledge
  where pledge.event_id = event.id and pledge.instrument = instrument.instrument
    and pledge.participant_id = person.id
  order by pledge.at desc, pledge.id desc limit 1) newest on true
group by event.province, event.id, instrument.instrument, person.category, coalesce(newest.state, 'none');

-- Frozen counts at the ikrar that nobody took back.
create view ikrar.report_reading as
select event.province, reading.event_id, reading.instrument, reading.day,
  to_timestamp(reading.at / 1000.0) as read_at, reading.present, reading.represented
from ikrar.pledge_reading reading join ikrar.event on event.id = reading.event_id
where not exists (select from ikrar.pledge_reading_void void
  where void.event_id = reading.event_id and void.reading_id = reading.id);

-- `present`: people who came on any day.
create view ikrar.report_event as
select event.province, event.id as event_id, event.kind, event.title, event.office, event.venue, event.city,
  days.first_day, days.last_day, event.election_kind, event.election_year,
  (select count(*) from ikrar.participant person
    where person.event_id = event.id and person.removed_at is null) as invited,
  (select count(distinct arrival.participant_id) from ikrar.standing_arrival arrival
    where arrival.event_id = event.id) as present,
  (select max(finished_at) from ikrar.sending where sending.event_id = event.id) as complete_at
from ikrar.event
cross join lateral (select min(day) as first_day, max(day) as last_day from ikrar.event_day
  where event_id = event.id) days;

create view ikrar.report_province as
select province, extract(year from first_day)::integer as year, count(*) as events, sum(invited) as invited,
  sum(present) as present
from ikrar.report_event group by province, extract(year from first_day);

revoke all on all tables in schema ikrar from public;
grant select on ikrar.report_day, ikrar.report_unit, ikrar.report_category, ikrar.report_village,
  ikrar.report_district, ikrar.report_pledge, ikrar.report_reading, ikrar.report_event, ikrar.report_province
  to ikrar_reader;
