-- One scan may be brought to several laptops that have not met, as when a spare one takes over. Each keeps its account
-- of it under an id of its own, which its arrival or visit bears too; `scan_id` is what the device calls it.
alter table delivered_scan add column scan_id text not null default '';
drop trigger delivered_scan_is_append_only;
update delivered_scan set scan_id = id;
create trigger delivered_scan_is_append_only before update on delivered_scan
begin select raise(abort, 'what a device saw stays'); end;
create index delivered_scan_of_scan on delivered_scan (scan_id, received_at);

-- What can be said once was said on two laptops that had not met: the earliest stands, the others are kept here.
-- `body` is the row as JSON. Append-only.
create table said_again (
  id text primary key,
  event_id text not null references event (id) on delete cascade,
  table_name text not null,
  body text not null check (json_valid(body))
) strict, without rowid;
create index said_again_of_event on said_again (event_id);
create trigger said_again_is_append_only before update on said_again
begin select raise(abort, 'what was said stays'); end;
create trigger said_again_is_kept before delete on said_again
when (select is_example from event where id = old.event_id) = 0
begin select raise(abort, 'what was said stays'); end;

drop trigger substitute_withdrawal_is_append_only;
create trigger substitute_withdrawal_is_append_only before update on substitute_withdrawal
when not exists (select 1 from taking_package)
begin select raise(abort, 'taking back is append-only'); end;
drop trigger pledge_reading_void_is_append_only;
create trigger pledge_reading_void_is_append_only before update on pledge_reading_void
when not exists (select 1 from taking_package)
begin select raise(abort, 'a reading is taken back once'); end;

-- As participant_by_search begins, so that names are in order there too.
drop index participant_by_name;
