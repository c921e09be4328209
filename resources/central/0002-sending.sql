-- What a laptop may do here: call these functions, nothing else. They run with the owner's rights and go by the role
-- that logged in, so a sender neither reads, changes nor deletes a row by itself.
-- IK001: the role is not registered as a sender. IK002: the event belongs to another province. IK003: not a sending
-- that this role has open, or a part that its profile hides.

create function ikrar.register_sender(sender_role name, for_province text) returns void
language sql set search_path = ikrar, pg_temp as $$
  insert into sender (role_name, province) values (sender_role, for_province)
  on conflict (role_name) do update set province = excluded.province;
$$;

create function ikrar.province_of_sender() returns text
language plpgsql stable security definer set search_path = ikrar, pg_temp as $$
declare
  found_province text;
begin
  select province into found_province from sender where role_name = session_user;
  if found_province is null then raise exception 'not a registered sender' using errcode = 'IK001'; end if;
  return found_province;
end $$;

-- The newest migration, the province of whoever asks, and whether anything can be written here.
create function ikrar.greet() returns jsonb
language sql stable security definer set search_path = ikrar, pg_temp as $$
  select jsonb_build_object(
    'schema', (select max(number) from migration),
    'province', province_of_sender(),
    'writable', not pg_is_in_recovery() and current_setting('transaction_read_only') = 'off');
$$;

create function ikrar.require_own_event(event_key uuid) returns void
language plpgsql stable set search_path = ikrar, pg_temp as $$
begin
  if exists (select from event where id = event_key and province <> province_of_sender())
    or exists (select from sending where event_id = event_key and province <> province_of_sender())
  then raise exception 'event of another province' using errcode = 'IK002'; end if;
end $$;

create function ikrar.received(event_key uuid, laptop_key uuid)
returns table (part text, number integer, hash text)
language plpgsql stable security definer set search_path = ikrar, pg_temp as $$
begin
  perform province_of_sender();
  perform require_own_event(event_key);
  return query select piece.part, piece.number, piece.hash from received_piece piece
    where piece.event_id = event_key and piece.laptop_id = laptop_key;
end $$;

-- Asked twice with the same key it stands once.
create function ikrar.begin_sending(
  sending_key uuid, event_key uuid, laptop_key uuid, laptop_called text, for_profile text, for_reason text
) returns void
language plpgsql security definer set search_path = ikrar, pg_temp as $$
begin
  -- Two provinces must not both be the first.
  perform pg_advisory_xact_lock(hashtextextended(event_key::text, 0));
  perform require_own_event(event_key);
  insert into sending (id, event_id, province, sent_by, laptop_id, laptop_name, profile, reason)
  values (sending_key, event_key, province_of_sender(), session_user, laptop_key, laptop_called, for_profile, for_reason)
  on conflict (id) do nothing;
end $$;

create function ikrar.finish_sending(sending_key uuid, sent_rows integer) returns void
language sql security definer set search_path = ikrar, pg_temp as $$
  update sending set finished_at = coalesce(finished_at, now()), row_count = coalesce(row_count, sent_rows)
  where id = sending_key and sent_by = session_user and province = province_of_sender();
$$;

create function ikrar.take_event(province_key text, pieces json) returns integer
language plpgsql set search_path = ikrar, pg_temp as $$
declare
  one record;
  taken integer := 0;
begin
  for one in select * from json_to_recordset(pieces) as given (
    id uuid, kind text, title text, theme text, organisers jsonb, office text, venue text, city text, zone text,
    "electionKind" text, "electionYear" integer, instruments jsonb, days jsonb, version bigint,
    "laptopId" uuid)
  loop
    insert into event as present (id, province, kind, title, theme, organisers, office, venue, city, zone,
      election_kind, election_year, instruments, version, laptop_id)
    values (one.id, province_key, one.kind, one.title, one.theme, one.organisers, one.office, one.venue,
      one.city, one.zone, one."electionKind", one."electionYear", one.instruments, one.version, one."laptopId")
    on conflict (id) do update set kind = excluded.kind, title = excluded.title, theme = excluded.theme,
      organisers = excluded.organisers, office = excluded.office, venue = excluded.venue, city = excluded.city,
      zone = excluded.zone, election_kind = excluded.election_kind, election_year = excluded.election_year,
      instruments = excluded.instruments, version = excluded.version,
      laptop_id = excluded.laptop_id
    where (excluded.version, excluded.laptop_id) >= (present.version, present.laptop_id);
    continue when not found;
    taken := taken + 1;
    delete from event_day where event_id = one.id;
    insert into event_day (event_id, day, start_time, end_time)
    select one.id, day, "startTime", "endTime"
    from jsonb_to_recordset(one.days) as on_day (day date, "startTime" text, "endTime" text);
  end loop;
  return taken;
end $$;

create function ikrar.take_participants(event_key uuid, pieces json) returns integer
language plpgsql set search_path = ikrar, pg_temp as $$
declare
  taken integer;
begin
  insert into participant as present (event_id, id, name, category, position, rank, unit, sub_unit, district, village,
    gender, origin, removed_at, merged_into, version, laptop_id)
  select event_key, id, name, category, position, rank, unit, "subUnit", district, village, gender, origin,
    "removedAt", "mergedInto", version, "laptopId"
  from json_to_recordset(pieces) as given (
    id uuid, name text, category text, position text, rank text, unit text, "subUnit" text, district text,
    village text, gender text, origin text, "removedAt" bigint, "mergedInto" uuid, version bigint, "laptopId" uuid)
  on conflict (event_id, id) do update set name = excluded.name, category = excluded.category,
    position = excluded.position, rank = excluded.rank, unit = excluded.unit, sub_unit = excluded.sub_unit,
    district = excluded.district, village = excluded.village, gender = excluded.gender, origin = excluded.origin,
    removed_at = excluded.removed_at, merged_into = excluded.merged_into, version = excluded.version,
    laptop_id = excluded.laptop_id
  where (excluded.version, excluded.laptop_id) >= (present.version, present.laptop_id);
  get diagnostics taken = row_count;
  return taken;
end $$;

create function ikrar.take_participants_private(event_key uuid, pieces json) returns integer
language plpgsql set search_path = ikrar, pg_temp as $$
declare
  taken integer;
begin
  insert into participant_private as present (event_id, id, nip, nik, id_written, phone, email, seat, note, extra,
    version, laptop_id)
  select event_key, id, nip, nik, "idWritten", phone, email, seat, note, extra, version, "laptopId"
  from json_to_recordset(pieces) as given (
    id uuid, nip text, nik text, "idWritten" text, phone text, email text, seat text, note text, extra jsonb,
    version bigint, "laptopId" uuid)
  on conflict (event_id, id) do update set nip = excluded.nip, nik = excluded.nik, id_written = excluded.id_written,
    phone = excluded.phone, email = excluded.email, seat = excluded.seat, note = excluded.note,
    extra = excluded.extra, version = excluded.version, laptop_id = excluded.laptop_id
  where (excluded.version, excluded.laptop_id) >= (present.version, present.laptop_id);
  get diagnostics taken = row_count;
  return taken;
end $$;

create function ikrar.take_facts(event_key uuid, laptop_key uuid, part text, pieces json) returns integer
language plpgsql set search_path = ikrar, pg_temp as $$
declare
  taken integer;
begin
  case part
    when 'attendance' then
      insert into attendance (event_id, id, participant_id, day, kind, at, method, undoes, laptop_id)
      select event_key, id, "participantId", day, kind, at, method, undoes, laptop_key
      from json_to_recordset(pieces) as given (
        id uuid, "participantId" uuid, day date, kind text, at bigint, method text, undoes uuid)
      on conflict do nothing;
    when 'substitute' then
      insert into substitute (event_id, id, arrival_id, at, name, position, laptop_id)
      select event_key, id, "arrivalId", at, name, position, laptop_key
      from json_to_recordset(pieces) as given (id uuid, "arrivalId" uuid, at bigint, name text, position text)
      on conflict do nothing;
    when 'substitute_withdrawal' then
      insert into substitute_withdrawal (event_id, substitute_id, at, laptop_id)
      select event_key, id, at, laptop_key from json_to_recordset(pieces) as given (id uuid, at bigint)
      on conflict do nothing;
    when 'pledge' then
      insert into pledge (event_id, id, participant_id, instrument, state, at, text_hash, laptop_id)
      select event_key, id, "participantId", instrument, state, at, "textHash", laptop_key
      from json_to_recordset(pieces) as given (
        id uuid, "participantId" uuid, instrument text, state text, at bigint, "textHash" text)
      on conflict do nothing;
    when 'pledge_reading' then
      insert into pledge_reading (event_id, id, instrument, day, at, text_hash, present, represented, laptop_id)
      select event_key, id, instrument, day, at, "textHash", present, represented, laptop_key
      from json_to_recordset(pieces) as given (
        id uuid, instrument text, day date, at bigint, "textHash" text, present integer, represented integer)
      on conflict do nothing;
    when 'pledge_reading_void' then
      insert into pledge_reading_void (event_id, reading_id, at, laptop_id)
      select event_key, id, at, laptop_key from json_to_recordset(pieces) as given (id uuid, at bigint)
      on conflict do nothing;
    when 'attendance_private' then
      insert into attendance_private (event_id, id, desk, reason, laptop_id)
      select event_key, id, desk, reason, laptop_key
      from json_to_recordset(pieces) as given (id uuid, desk text, reason text)
      on conflict do nothing;
    when 'substitute_private' then
      insert into substitute_private (event_id, id, nip, letter_number, letter_date, desk, laptop_id)
      select event_key, id, nip, "letterNumber", "letterDate", desk, laptop_key
      from json_to_recordset(pieces) as given (
        id uuid, nip text, "letterNumber" text, "letterDate" text, desk text)
      on conflict do nothing;
    when 'pledge_private' then
      insert into pledge_private (event_id, id, desk, note, witness, laptop_id)
      select event_key, id, desk, note, witness, laptop_key
      from json_to_recordset(pieces) as given (id uuid, desk text, note text, witness text)
      on conflict do nothing;
    when 'absence_private' then
      insert into absence_private (event_id, id, participant_id, day, absence, at, laptop_id)
      select event_key, id, "participantId", day, absence, at, laptop_key
      from json_to_recordset(pieces) as given (id uuid, "participantId" uuid, day date, absence text, at bigint)
      on conflict do nothing;
    else
      raise exception 'no such part' using errcode = 'IK003';
  end case;
  get diagnostics taken = row_count;
  return taken;
end $$;

-- Writes the resume point of a piece with it.
create function ikrar.take_piece(open_sending ikrar.sending, part_name text, piece_number integer, content text)
returns integer
language plpgsql set search_path = ikrar, pg_temp as $$
declare
  taken integer;
begin
  if open_sending.profile = 'public' and part_name like '%\_private'
  then raise exception 'hidden by the profile' using errcode = 'IK003'; end if;
  case part_name
    when 'event' then
      if exists (select from json_to_recordset(content::json) as given (id uuid) where id <> open_sending.event_id)
      then raise exception 'another event' using errcode = 'IK003'; end if;
      taken := take_event(open_sending.province, content::json);
    when 'participant' then taken := take_participants(open_sending.event_id, content::json);
    when 'participant_private' then taken := take_participants_private(open_sending.event_id, content::json);
    else taken := take_facts(open_sending.event_id, open_sending.laptop_id, part_name, content::json);
  end case;
  insert into received_piece (event_id, laptop_id, part, number, hash, row_count, sending_id)
  values (open_sending.event_id, open_sending.laptop_id, part_name, piece_number,
    encode(sha256(convert_to(content, 'UTF8')), 'hex'), json_array_length(content::json), open_sending.id)
  on conflict (event_id, laptop_id, part, number) do update set hash = excluded.hash,
    row_count = excluded.row_count, sending_id = excluded.sending_id, received_at = now();
  return taken;
end $$;

-- Several pieces in one transaction, all or none. Answers how many rows are new or newer than what stood here.
create function ikrar.take(sending_key uuid, parts text[], numbers integer[], contents text[]) returns integer
language plpgsql security definer set search_path = ikrar, pg_temp as $$
declare
  open_sending sending;
  taken integer := 0;
begin
  -- The province is asked for anew: a right that was taken away ends what it began.
  select * into open_sending from sending
  where id = sending_key and sent_by = session_user and province = province_of_sender() and finished_at is null;
  if not found then raise exception 'not an open sending of this role' using errcode = 'IK003'; end if;
  -- Two laptops that know the same event write it one after the other.
  perform pg_advisory_xact_lock(hashtextextended(open_sending.event_id::text, 0));
  for at in 1 .. cardinality(parts) loop
    taken := taken + take_piece(open_sending, parts[at], numbers[at], contents[at]);
  end loop;
  return taken;
end $$;

revoke all on schema ikrar from public;
revoke all on all tables in schema ikrar from public;
revoke all on all functions in schema ikrar from public;
grant usage on schema ikrar to ikrar_sender, ikrar_reader;
grant execute on function ikrar.greet(), ikrar.received(uuid, uuid),
  ikrar.begin_sending(uuid, uuid, uuid, text, text, text), ikrar.take(uuid, text[], integer[], text[]),
  ikrar.finish_sending(uuid, integer) to ikrar_sender;
