-- Ids are UUIDv7, which begin with their milliseconds: when the first thing was told.
create function moment_of_id(id uuid) returns timestamptz language sql immutable parallel safe
return to_timestamp(cast(cast('x' || substr(replace(cast(id as text), '-', ''), 1, 12) as bit(48)) as bigint) / 1000.0);

-- One row per call or counter visit: the newest that intake told of it, and how it is counted. Figures of a period are summed up
-- from these rows, so there is nothing beside them that could drift away.
create table encounter_fact (
    encounter_id  uuid        primary key,
    version       bigint      not null,
    municipality  text        not null,
    channel       text        not null, -- PHONE for a call, COUNTER for a visit
    day           date        not null, -- of its earliest moment (Europe/Amsterdam)
    began_at      timestamptz not null,
    offered_at    timestamptz,
    answered_at   timestamptz,
    ended_at      timestamptz,
    transfers     integer     not null,
    appointment   boolean     not null,
    registered_at timestamptz,          -- the first contact that names it
    outcome       text        not null, -- OPEN, ANSWERED, ABANDONED or MISDIAL
    -- when the first thing was told of it: on this day a manifest has it, whatever other moments become known
    told_day      date        not null
        generated always as (cast(moment_of_id(encounter_id) at time zone 'Europe/Amsterdam' as date)) stored,
    waited_ms     bigint,               -- until the first human answer; null without one, and when nobody told since when
    check ((outcome = 'ANSWERED') = (answered_at is not null)),
    check (waited_ms is null or outcome = 'ANSWERED')
) with (fillfactor = 85); -- a call gets three versions within minutes
create index encounter_fact_by_day on encounter_fact (day, municipality);
create index encounter_fact_by_told_day on encounter_fact (told_day, municipality);

call guard_all_rows('contact_fact', 'contact_id', array['grain', 'topic', 'topic_direct', 'channel_weight', 'published_day',
    'rebuild']);
