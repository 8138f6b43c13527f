-- What repeats, hand-overs and citizens' verdicts add to what is known of a contact, and coarser counters.

alter table contact_fact
    add interaction_id        uuid,
    add asked_reason          text,        -- why the front office asked for a hand-over
    add resolved              boolean,     -- the citizen's own verdict
    add strength              text,        -- how surely the person is known; null for anonymous
    add repeat_of             uuid,
    add repeat_of_at          timestamptz,
    add chaser                boolean,
    add next_at               timestamptz, -- when the same person asked the same again
    add answer_due_at         timestamptz,
    add handover_reason       text,        -- why it was handed over, as routing tells it
    add handover_due_at       timestamptz,
    add handover_overdue_at   timestamptz,
    add handover_completed_at timestamptz,
    add hops                  integer not null default 0,
    add ping_pong             boolean not null default false,
    add reason                text;        -- why it is no success; null when it is one, or not decided

-- What older events did not tell is not known: nothing but the name of the failure.
update contact_fact set reason = state
where state in ('HANDED_OVER', 'WARM_SETTLED', 'CITIZEN_RETURNS', 'OVERDUE', 'REOPENED');

drop view counted_contact;
create view counted_contact as
select contact_id, interaction_id, day, municipality, channel, coalesce(topic, '') as topic,
       coalesce(department, '') as department, coalesce(reason, '') as reason, occurred_at, state, exclusion, since,
       outcome, first_answer_at, resolved, strength, repeat_of, repeat_of_at, chaser, next_at, answer_due_at,
       answer_overdue_at, handed_over_at, handover_due_at, handover_overdue_at, handover_completed_at, hops, ping_pong
from contact_fact
where state is not null;

-- The cells get a dimension and measures more; they are added up anew from the facts.
drop table daily_counter;
create table daily_counter (
    day             date    not null,
    municipality    text    not null,
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
    contradicted_7  integer not null,
    contradicted_14 integer not null,
    contradicted_30 integer not null,
    unchecked       integer not null,
    possible_repeat integer not null,
    reported_yes    integer not null,
    reported_no     integer not null,
    primary key (municipality, day, channel, topic, department, reason, shard)
) with (fillfactor = 70); -- today's rows change with every batch

-- The same by day for all municipalities together ('*'), by month, and by month for all together: a question over a year
-- of the whole country reads thousands of rows and not millions. "day" is the first day of the month there.
create table rollup_counter (
    grain text not null,
    like daily_counter,
    primary key (grain, municipality, day, channel, topic, department, reason, shard)
) with (fillfactor = 70);

with facts as (
    select day, municipality, channel, topic, department, reason, state, outcome, exclusion, resolved
    from counted_contact
)
insert into daily_counter
select day, municipality, channel, topic, department, reason, 0,
    count(*) filter (where state = 'OPEN'),
    count(*) filter (where state = 'SETTLED' and outcome <> 'REFERRED'),
    count(*) filter (where state = 'SETTLED' and outcome = 'REFERRED'),
    count(*) filter (where state = 'WARM_SETTLED'),
    count(*) filter (where state = 'HANDED_OVER'),
    count(*) filter (where state = 'CITIZEN_RETURNS'),
    count(*) filter (where state = 'OVERDUE'),
    count(*) filter (where state = 'REOPENED'),
    0, 0,
    count(*) filter (where exclusion = 'SPAM'),
    count(*) filter (where exclusion = 'WRONG_NUMBER'),
    count(*) filter (where exclusion = 'ABANDONED'),
    count(*) filter (where exclusion = 'DISCONNECTED'),
    count(*) filter (where exclusion = 'TEST'),
    count(*) filter (where exclusion = 'OUTBOUND'),
    count(*) filter (where exclusion = 'AUTO_REPLY'),
    count(*) filter (where exclusion = 'DUPLICATE'),
    0, 0, 0,
    count(*) filter (where state = 'SETTLED'), -- nobody was identified yet
    0, 0, 0
from facts group by day, municipality, channel, topic, department, reason;

insert into rollup_counter
select 'day_all', day, '*', channel, topic, department, reason, 0, sum(open), sum(settled), sum(referred),
    sum(warm_settled), sum(handed_over), sum(citizen_returns), sum(overdue), sum(reopened), 0, 0, sum(spam),
    sum(wrong_number), sum(abandoned), sum(disconnected), sum(test), sum(outbound), sum(auto_reply), sum(duplicate),
    0, 0, 0, sum(unchecked), 0, 0, 0
from daily_counter group by day, channel, topic, department, reason
union all
select grain, date_trunc('month', day)::date, municipality, channel, topic, department, reason, 0, sum(open),
    sum(settled), sum(referred), sum(warm_settled), sum(handed_over), sum(citizen_returns), sum(overdue),
    sum(reopened), 0, 0, sum(spam), sum(wrong_number), sum(abandoned), sum(disconnected), sum(test), sum(outbound),
    sum(auto_reply), sum(duplicate), 0, 0, 0, sum(unchecked), 0, 0, 0
from (select 'month' as grain, * from daily_counter
      union all
      select 'month_all' as grain, day, '*' as municipality, channel, topic, department, reason, shard, open, settled,
          referred, warm_settled, handed_over, citizen_returns, overdue, reopened, follow_up, chaser, spam,
          wrong_number, abandoned, disconnected, test, outbound, auto_reply, duplicate, contradicted_7,
          contradicted_14, contradicted_30, unchecked, possible_repeat, reported_yes, reported_no
      from daily_counter) as daily
group by grain, date_trunc('month', day), municipality, channel, topic, department, reason;

-- What the catalogue tells of a topic more than its name.
alter table topic add topic_group text;

-- The days on which a topic may be answered by the front office at once: net first-contact resolution is over these.
create table topic_direct (
    code text      not null,
    days daterange not null,
    primary key (code, days)
);
-- The catalogue is heard again: its next version, or a rebuild, fills the table.
update topic set version = 0;

-- Months in which a topic becomes directly answerable, or no longer is: net figures take them day by day.
create view mixed_month as
select distinct date_trunc('month', bound)::date as month
from topic_direct cross join lateral (values (lower(days)), (upper(days))) as bounds (bound)
where bound is not null and bound <> date_trunc('month', bound)::date;
