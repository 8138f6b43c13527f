-- One row per contact: what counting needs of its newest state at intake and at routing, and how it is counted.
-- Routing may be heard of first: until intake's state is known the contact is on no day and in no state.
create table contact_fact (
    contact_id        uuid        primary key,
    contact_version   bigint      not null,
    municipality      text,
    channel           text,
    topic             text,
    occurred_at       timestamptz,
    outcome           text,
    answered_at       timestamptz,
    first_answer_at   timestamptz,
    handover_asked_at timestamptz,
    reopened_at       timestamptz,
    exclusion         text,
    routing_version   bigint      not null,
    department        text,
    handed_over_at    timestamptz,
    answer_overdue_at timestamptz,
    day               date,
    state             text,
    since             timestamptz,
    check ((contact_version = 0) = (state is null)),
    check ((state is null) = (day is null))
) with (fillfactor = 85); -- room for the newer versions of a row beside it, so that its index entries stay valid

create index contact_fact_by_day on contact_fact (day, municipality);

-- The facts that are counted, with the dimensions as the counters name them: '' stands for "none".
create view counted_contact as
select contact_id, day, municipality, channel, coalesce(topic, '') as topic, coalesce(department, '') as department,
       occurred_at, state, exclusion, since, first_answer_at
from contact_fact
where state is not null;

-- Sums over contact_fact, kept by adding differences. A cell is the sum of its shards: each writer adds to its own
-- shard, so that writers do not wait for one another, and a single row may well be negative.
create table daily_counter (
    day             date    not null,
    municipality    text    not null,
    channel         text    not null,
    topic           text    not null,
    department      text    not null,
    shard           integer not null,
    open            integer not null,
    settled         integer not null,
    warm_settled    integer not null,
    handed_over     integer not null,
    citizen_returns integer not null,
    overdue         integer not null,
    reopened        integer not null,
    spam            integer not null,
    wrong_number    integer not null,
    abandoned       integer not null,
    disconnected    integer not null,
    test            integer not null,
    outbound        integer not null,
    auto_reply      integer not null,
    duplicate       integer not null,
    primary key (day, municipality, channel, topic, department, shard)
) with (fillfactor = 70); -- today's rows change with every batch

-- Our copy of the topic catalogue, for names.
create table topic (
    code    text   primary key,
    version bigint not null,
    name    text   not null
);
