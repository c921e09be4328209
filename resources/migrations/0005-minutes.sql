-- After the event: live notes and photos, the written texts and their approval, the recap beyond one event, and what
-- was sent to the centre.

-- Guests and substitutes that were typed on a phone out of reach: what was typed, as it came.
alter table delivered_scan add column words text check (json_valid(words));
create index delivered_guest on delivered_scan (event_id) where json_extract(words, '$.kind') = 'guest';
