-- Calls and counter visits, as switchboards and ticket systems tell of them. Each column but the version and the person holds
-- the first or the last of the moments that were told, so that the order in which they come makes no difference.
create table encounter (
    id            uuid          primary key, -- UUIDv7
    version       bigint        not null,    -- one more with each change, under this row's lock
    municipality  text          not null,
    channel       text          not null,    -- PHONE for a call, COUNTER for a visit
    name          text          not null,    -- by what the sender knows it
    day           date          not null,    -- of a visit, since ticket numbers are used again; 0001-01-01 for a call
    began_at      timestamptz   not null,    -- the earliest moment of all
    offered_at    timestamptz,               -- the first ring, or the ticket
    answered_at   timestamptz,               -- the first human answer
    ended_at      timestamptz,               -- the last end
    transfers     timestamptz[] not null,
    appointment   boolean,
    registered_at timestamptz,               -- when the first contact was registered that names it
    -- Whose number it is, only while it rings: to show whether the caller is known. Never the number.
    identity_id   uuid,
    unique (municipality, channel, name, day)
);
-- Ids are UUIDv7, which begin with their milliseconds: when the first thing was told, and so on which day a manifest tells of it.
create function moment_of_id(id uuid) returns timestamptz language sql immutable parallel safe
return to_timestamp(cast(cast('x' || substr(replace(cast(id as text), '-', ''), 1, 12) as bit(48)) as bigint) / 1000.0);
-- The smallest id that may have been given at a moment.
create function first_id_at(moment timestamptz) returns uuid language sql immutable parallel safe
return cast(lpad(to_hex(cast(floor(extract(epoch from moment) * 1000) as bigint)), 12, '0') || repeat('0', 20) as uuid);

create index encounter_by_moment on encounter (began_at, id); -- told again, day by day
create index encounter_ringing on encounter (offered_at)
    where channel = 'PHONE' and answered_at is null and ended_at is null;
create index encounter_by_identity on encounter (identity_id) where identity_id is not null;

alter table contact add column encounter_id uuid; -- the call or visit it came by; null when none was named

call guard_all_rows('contact', 'id', array['topic_copy', 'republication']);
