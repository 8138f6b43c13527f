-- One row per contact: what counting needs of its newest state at intake and at routing, and how it is counted.
-- Routing may be heard of first: until intake's state is known the contact is on no day and in no state. A contact that was
-- taken out of the figures has version -1, for ever: no event brings it back.
create table contact_fact (
    contact_id            uuid        primary key,
    contact_version       bigint      not null,
    interaction_id        uuid,
    municipality          text,
    channel               text,
    topic                 text,
    occurred_at           timestamptz,
    outcome               text,
    answered_at           timestamptz,
    first_answer_at       timestamptz,
    handover_asked_at     timestamptz,
    asked_reason          text,        -- why the front office asked for a hand-over
    reopened_at           timestamptz,
    exclusion             text,
    resolved              boolean,     -- the citizen's own verdict
    strength              text,        -- how surely the person is known; null for anonymous
    repeat_of             uuid,
    repeat_of_at          timestamptz,
    chaser                boolean,
    next_at               timestamptz, -- when the same person asked the same again
    routing_version       bigint      not null,
    department            text,
    answer_due_at         timestamptz,
    handed_over_at        timestamptz,
    handover_reason       text,        -- why it was handed over, as routing tells it
    handover_due_at       timestamptz,
    handover_overdue_at   timestamptz,
    handover_completed_at timestamptz,
    hops                  integer     not null default 0,
    ping_pong             boolean     not null default false,
    answer_overdue_at     timestamptz,
    day                   date,
    state                 text,
    since                 timestamptz,
    reason                text,        -- why it is no success; null when it is one, or not decided
    check ((contact_version <= 0) = (state is null)),
    check ((state is null) = (day is null))
) with (fillfactor = 85); -- room for the newer versions of a row beside it, so that its index entries stay valid

create index contact_fact_by_day on contact_fact (day, municipality);

-- The facts that are counted, with the dimensions as the counters name them: '' stands for "none".
create view counted_contact as
select contact_id, interaction_id, day, municipality, channel, coalesce(topic, '') as topic,
       coalesce(department, '') as department, coalesce(reason, '') as reason, occurred_at, state, exclusion, since,
       outcome, first_answer_at, resolved, strength, repeat_of, repeat_of_at, chaser, next_at, answer_due_at,
       answer_overdue_at, handed_over_at, handover_due_at, handover_overdue_at, handover_completed_at, hops, ping_pong,
       reopened_at
from contact_fact
where state is not null;

-- Sums over contact_fact, kept by adding differences. Each grain has a partition, so that its rows lie close together.
-- "day" is the first day of its month or year, and '*' stands for all municipalities, channels, topics, departments or
-- reasons together. A cell is the sum of its shards: each writer adds to its own shard, so that writers do not wait for one
-- another, and a single row may well be negative.
create table counter (
    grain           text    not null,
    municipality    text    not null,
    day             date    not null,
    channel         text    not null,
    topic           text    not null,
    department      text    not null,
    reason          text    not null,
    shard           integer not null,
    open            integer not null,
    settled         integer not null,
    referred        integer not null,
    warm_settled    integer not null,
    handed_over     integer not null,
    citizen_returns integer not null,
    overdue         integer not null,
    reopened        integer not null,
    follow_up       integer not null,
    chaser          integer not null,
    spam            integer not null,
    wrong_number    integer not null,
    abandoned       integer not null,
    disconnected    integer not null,
    test            integer not null,
    outbound        integer not null,
    auto_reply      integer not null,
    duplicate       integer not null,
    no_question     integer not null,
    contradicted_7  integer not null,
    contradicted_14 integer not null,
    contradicted_30 integer not null,
    unchecked       integer not null,
    possible_repeat integer not null,
    reported_yes    integer not null,
    reported_no     integer not null,
    net_settled     integer not null,
    net_decided     integer not null,
    primary key (grain, municipality, day, channel, topic, department, reason, shard)
) partition by list (grain);
-- Days of all municipalities side by side. Cells come in the order of time, so a summary of ranges of pages finds them, takes
-- some kilobytes, and costs a contact nothing.
create index counter_by_day on counter using brin (day) with (pages_per_range = 32, autosummarize = on);

-- Which grains there are: the service puts its own list of them here when it migrates, and each gets its partition.
create table grain (
    name              text    primary key,
    source            text,             -- the grain that it is filled from; null for the finest, which batches alone fill
    period            text    not null, -- day, month or year
    each_municipality boolean not null, -- or all together
    tells             text[]  not null  -- what else is told apart
);

create procedure drop_grain(unwanted text) language plpgsql as $$
begin
    execute format('drop table %I', 'counter_' || unwanted);
    delete from grain where name = unwanted;
end $$;

-- Makes a grain's partition and fills it, unless it is there as asked.
create procedure keep_grain(wanted text, filled_from text, by_period text, each boolean, apart text[]) language plpgsql as $$
declare
    dimensions constant text[] := array['channel', 'topic', 'department', 'reason'];
    measures constant text := (
        select string_agg(attname, ', ' order by attnum) from pg_attribute
        where attrelid = 'counter'::regclass and atttypid = 'integer'::regtype and attname <> 'shard' and not attisdropped);
begin
    if exists (select from grain where name = wanted and source is not distinct from filled_from and period = by_period
                   and each_municipality = each and tells = apart) then
        return;
    end if;
    if exists (select from grain where name = wanted) then
        call drop_grain(wanted);
    end if;
    -- Today's rows change with every batch, so there is room beside them.
    execute format('create table %I partition of counter for values in (%L) with (fillfactor = 70)', 'counter_' || wanted, wanted);
    insert into grain values (wanted, filled_from, by_period, each, apart);
    if filled_from is not null then
        execute format($sql$
            insert into counter (grain, day, municipality, %1$s, shard, %2$s)
            select %3$L, date_trunc(%4$L, day)::date, %5$s, %6$s, 0, %7$s
            from counter where grain = %8$L group by 2, 3, 4, 5, 6, 7 order by 2, 3, 4, 5, 6, 7
            $sql$, array_to_string(dimensions, ', '), measures, wanted, by_period,
            case when each then 'municipality' else '''*''' end,
            (select string_agg(case when dimension = any (apart) then dimension else '''*''' end, ', ' order by place)
             from unnest(dimensions) with ordinality as d (dimension, place)),
            regexp_replace(measures, '(\w+)', 'sum(\1)', 'g'), filled_from);
        execute format('analyze %I', 'counter_' || wanted);
    end if;
end $$;

-- Our copy of the topic catalogue.
create table topic (
    code        text   primary key,
    version     bigint not null,
    name        text   not null,
    topic_group text,
    department  text,
    departments text[] -- all of the catalogue; null in copies of states that are older than the list
);

-- Departments of the catalogue: an improvement action may name one of these and no other.
create view known_department as
select department as code from topic where department is not null
union
select unnest(departments) from topic;

-- The days on which a topic may be answered by the front office at once: net first-contact resolution is over these.
create table topic_direct (
    code text      not null,
    days daterange not null,
    primary key (code, days)
);

-- The fixed shares of the channels for the mix-adjusted total. Those of the newest day up to the end of a period hold.
-- A day has one row for each channel; they are taken in proportion, so they need not add up to 1.
create table channel_weight (
    valid_from date    not null,
    channel    text    not null,
    weight     numeric not null check (weight > 0),
    origin     text    not null, -- where the number comes from, in Dutch, for the reader of the figure
    primary key (valid_from, channel)
);

-- 11 % through the digital channel: Rijnconsult and Telengy, survey among 78 municipalities, August 2014. No source tells
-- how the other 89 % is divided: that is an assumption, to be replaced by a row of the installation's own figures.
insert into channel_weight (valid_from, channel, weight, origin) values
    ('0001-01-01', 'WEB', 0.11, 'Rijnconsult en Telengy, 2014: 11% van de contacten is digitaal'),
    ('0001-01-01', 'PHONE', 0.50, 'Aanname: verdeling van de overige 89%'),
    ('0001-01-01', 'COUNTER', 0.27, 'Aanname: verdeling van de overige 89%'),
    ('0001-01-01', 'EMAIL', 0.12, 'Aanname: verdeling van de overige 89%');

-- When a day that had ended was first recorded, so that later corrections can be told.
create table published_day (
    day          date        primary key,
    published_at timestamptz not null
);

-- What was recorded then; a municipality without a row had no contacts.
create table published_figure (
    municipality text   not null,
    day          date   not null references published_day,
    registered   bigint not null,
    decided      bigint not null,
    settled      bigint not null,
    primary key (municipality, day)
);

-- When a contact of a day that had ended last came, changed or went. A day has a row for each shard that changed it, so
-- that writers do not wait for one another.
create table changed_day (
    municipality text        not null,
    day          date        not null,
    shard        integer     not null,
    changed_at   timestamptz not null,
    primary key (municipality, day, shard)
);

-- Service norms as dated data. A change ends the version before it and adds one, so history stays.
-- Of one norm, municipality, channel and metric never change.
create table norm_version (
    version_id     uuid             primary key,
    norm_id        uuid             not null,
    version        integer          not null,
    municipality   text,                        -- null: for every municipality of the installation
    channel        text,                        -- null: for all channels
    metric         text             not null,
    threshold      integer,                     -- in the metric's unit; null where it has none
    share          double precision not null,   -- of the contacts for which it must hold, 0 to 1
    valid_from     date             not null,
    valid_to       date,                        -- the last day; before valid_from when replaced before it took effect
    owner          text,                        -- null: nobody has taken it on
    measurement    text,                        -- how it is measured outside of this product
    last_tested_on date,
    published      boolean          not null,
    note           text,
    recorded_at    timestamptz      not null,
    unique (norm_id, version)
);

-- Examples for a municipality to start from: without an owner and not published, until someone takes them on.
insert into norm_version (version_id, norm_id, version, municipality, channel, metric, threshold, share, valid_from,
                          published, recorded_at)
select gen_random_uuid(), gen_random_uuid(), 1, null, channel, metric, threshold, share, date '2026-01-01', false, now()
from (values
    (null,      'FCR',                          null::integer, 0.80),
    ('PHONE',   'PHONE_WAIT',                   25,            0.80),
    ('PHONE',   'ABANDONED',                    null,          0.07),
    ('COUNTER', 'COUNTER_WAIT',                 15,            1.00),
    ('COUNTER', 'COUNTER_WAIT_APPOINTMENT',     10,            1.00),
    ('EMAIL',   'ANSWERED_IN_TIME',             2,             0.85),
    ('WEB',     'ANSWERED_IN_TIME',             2,             1.00),
    (null,      'HANDOVER_IN_TIME',             2,             1.00),
    (null,      'TRANSFERS',                    2,             1.00),
    ('EMAIL',   'ACKNOWLEDGED',                 null,          1.00),
    ('WEB',     'ACKNOWLEDGED',                 null,          1.00)
) as example (channel, metric, threshold, share);

-- What is done to meet a norm, and perhaps only for part of the contacts.
create table improvement_action (
    action_id       uuid        primary key,
    norm_id         uuid        not null,
    municipality    text,
    channel         text,
    topic           text,
    department      text,
    title           text        not null,
    owner           text        not null,
    started_on      date        not null,
    ends_on         date,
    status          text        not null,
    note            text,
    communicated_on date,
    recorded_at     timestamptz not null
);

create index improvement_action_by_norm on improvement_action (norm_id);

-- Rebuilds from the log and recomputations from the facts: who asked for them, how far they are, what they changed.
create table rebuild (
    id                 uuid        primary key, -- UUIDv7
    source             text        not null,    -- LOG or FACTS
    dry_run            boolean     not null,
    phase              text        not null,
    definition         text        not null,    -- version of the definition that it counted by
    started_by         text        not null,
    started_at         timestamptz not null,
    ended_at           timestamptz,
    messages_read      bigint      not null default 0,
    messages_total     bigint      not null default 0,
    unusable           bigint      not null default 0,
    differing_contacts int,
    differing_cells    int,
    cells              jsonb,                   -- the first of them
    failure            text,
    contacts           uuid[]                   -- the first of those that it changed, or would change
);

-- What a manifest says of a contact in a certain version: the first 64 bits of an MD5.
create function version_digest(id uuid, version bigint) returns bigint language sql immutable parallel safe
return cast(cast('x' || substr(md5(id || ':' || version), 1, 16) as bit(64)) as bigint);

-- The newest manifest of each day, of intake and of routing, and what we knew of that day when we had read past it.
create table manifest (
    side           text        not null, -- CONTACTS or ROUTING
    municipality   text        not null,
    day            date        not null,
    as_of          timestamptz not null,
    received_at    timestamptz not null,
    contacts       bigint      not null,
    versions       bigint      not null,
    digest         text        not null,
    -- we knew more than this manifest, although it was made later
    ahead          boolean     not null default false,
    compared_at    timestamptz,
    known_contacts bigint,
    known_versions bigint,
    known_digest   text,
    differs_since  timestamptz,
    looks          int         not null default 0, -- in which it differed, one after the other
    listed         boolean     not null default false, -- it named each contact
    unknown_contacts bigint    not null default 0,     -- that we know and its writer does not
    primary key (side, municipality, day)
);
create index manifest_to_compare on manifest (received_at) where compared_at is null or differs_since is not null;

-- The smallest id that may have been given at a moment: ids are UUIDv7, which begin with their milliseconds.
create function first_id_at(moment timestamptz) returns uuid language sql immutable parallel safe
return cast(lpad(to_hex(cast(floor(extract(epoch from moment) * 1000) as bigint)), 12, '0') || repeat('0', 20) as uuid);

-- Contacts that we know and intake does not, or of which we know a newer version: as after a restore of its database.
create table unknown_contact (
    contact_id    uuid        primary key,
    municipality  text        not null,
    day           date        not null,
    found_at      timestamptz not null,
    known_version bigint      not null,
    told_version  bigint,     -- intake's; null when it does not know the contact at all
    decision      text,       -- REMOVE or KEEP; null until somebody has decided
    decided_by    text,
    decided_at    timestamptz,
    check ((decision is null) = (decided_by is null)),
    check ((decision is null) = (decided_at is null))
);
create index unknown_contact_by_day on unknown_contact (municipality, day);
