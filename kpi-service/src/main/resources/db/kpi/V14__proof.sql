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
    failure            text
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
    primary key (side, municipality, day)
);
create index manifest_to_compare on manifest (received_at) where compared_at is null or differs_since is not null;

-- Roll-ups apart, each close together on the disk: a question over a year of the country reads a thousand pages and not one
-- for each row. And three more, topic by topic alone ('*' is all channels, departments and reasons together): most
-- questions tell no more apart, and net figures need no more than the topic.
alter table rollup_counter rename to mixed_rollup_counter;
alter table mixed_rollup_counter rename constraint rollup_counter_pkey to mixed_rollup_counter_pkey;
create table rollup_counter (
    like mixed_rollup_counter,
    primary key (grain, municipality, day, channel, topic, department, reason, shard)
) partition by list (grain);
create table rollup_day_all partition of rollup_counter for values in ('day_all') with (fillfactor = 70);
create table rollup_month partition of rollup_counter for values in ('month') with (fillfactor = 70);
create table rollup_month_all partition of rollup_counter for values in ('month_all') with (fillfactor = 70);
create table rollup_topic_day_all partition of rollup_counter for values in ('topic_day_all') with (fillfactor = 70);
create table rollup_topic_month partition of rollup_counter for values in ('topic_month') with (fillfactor = 70);
create table rollup_topic_month_all partition of rollup_counter for values in ('topic_month_all') with (fillfactor = 70);

insert into rollup_counter select * from mixed_rollup_counter
order by grain, municipality, day, channel, topic, department, reason;
drop table mixed_rollup_counter;

insert into rollup_counter (grain, day, municipality, channel, topic, department, reason, shard,
    open, settled, referred, warm_settled, handed_over, citizen_returns, overdue, reopened, follow_up, chaser,
    spam, wrong_number, abandoned, disconnected, test, outbound, auto_reply, duplicate, contradicted_7,
    contradicted_14, contradicted_30, unchecked, possible_repeat, reported_yes, reported_no)
select 'topic_day_all', day, '*', '*', topic, '*', '*', 0,
    sum(open), sum(settled), sum(referred), sum(warm_settled), sum(handed_over), sum(citizen_returns),
    sum(overdue), sum(reopened), sum(follow_up), sum(chaser), sum(spam), sum(wrong_number), sum(abandoned),
    sum(disconnected), sum(test), sum(outbound), sum(auto_reply), sum(duplicate), sum(contradicted_7),
    sum(contradicted_14), sum(contradicted_30), sum(unchecked), sum(possible_repeat), sum(reported_yes),
    sum(reported_no)
from rollup_counter where grain = 'day_all' group by day, topic order by day, topic;

insert into rollup_counter (grain, day, municipality, channel, topic, department, reason, shard,
    open, settled, referred, warm_settled, handed_over, citizen_returns, overdue, reopened, follow_up, chaser,
    spam, wrong_number, abandoned, disconnected, test, outbound, auto_reply, duplicate, contradicted_7,
    contradicted_14, contradicted_30, unchecked, possible_repeat, reported_yes, reported_no)
select 'topic_month', day, municipality, '*', topic, '*', '*', 0,
    sum(open), sum(settled), sum(referred), sum(warm_settled), sum(handed_over), sum(citizen_returns),
    sum(overdue), sum(reopened), sum(follow_up), sum(chaser), sum(spam), sum(wrong_number), sum(abandoned),
    sum(disconnected), sum(test), sum(outbound), sum(auto_reply), sum(duplicate), sum(contradicted_7),
    sum(contradicted_14), sum(contradicted_30), sum(unchecked), sum(possible_repeat), sum(reported_yes),
    sum(reported_no)
from rollup_counter where grain = 'month' group by municipality, day, topic order by municipality, day, topic;

insert into rollup_counter (grain, day, municipality, channel, topic, department, reason, shard,
    open, settled, referred, warm_settled, handed_over, citizen_returns, overdue, reopened, follow_up, chaser,
    spam, wrong_number, abandoned, disconnected, test, outbound, auto_reply, duplicate, contradicted_7,
    contradicted_14, contradicted_30, unchecked, possible_repeat, reported_yes, reported_no)
select 'topic_month_all', day, '*', '*', topic, '*', '*', 0,
    sum(open), sum(settled), sum(referred), sum(warm_settled), sum(handed_over), sum(citizen_returns),
    sum(overdue), sum(reopened), sum(follow_up), sum(chaser), sum(spam), sum(wrong_number), sum(abandoned),
    sum(disconnected), sum(test), sum(outbound), sum(auto_reply), sum(duplicate), sum(contradicted_7),
    sum(contradicted_14), sum(contradicted_30), sum(unchecked), sum(possible_repeat), sum(reported_yes),
    sum(reported_no)
from rollup_counter where grain = 'month_all' group by day, topic order by day, topic;
