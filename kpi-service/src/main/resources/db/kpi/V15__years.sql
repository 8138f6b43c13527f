-- Roll-ups per year: a question over a year of the country, municipality by municipality, reads tens of thousands of rows
-- and not hundreds of thousands. "day" is the first day of the year there.
create table rollup_year_all partition of rollup_counter for values in ('year_all') with (fillfactor = 70);
create table rollup_topic_year partition of rollup_counter for values in ('topic_year') with (fillfactor = 70);

insert into rollup_counter (grain, day, municipality, channel, topic, department, reason, shard,
    open, settled, referred, warm_settled, handed_over, citizen_returns, overdue, reopened, follow_up, chaser,
    spam, wrong_number, abandoned, disconnected, test, outbound, auto_reply, duplicate, contradicted_7,
    contradicted_14, contradicted_30, unchecked, possible_repeat, reported_yes, reported_no)
select case grain when 'month_all' then 'year_all' else 'topic_year' end, date_trunc('year', day)::date, municipality,
    channel, topic, department, reason, 0,
    sum(open), sum(settled), sum(referred), sum(warm_settled), sum(handed_over), sum(citizen_returns),
    sum(overdue), sum(reopened), sum(follow_up), sum(chaser), sum(spam), sum(wrong_number), sum(abandoned),
    sum(disconnected), sum(test), sum(outbound), sum(auto_reply), sum(duplicate), sum(contradicted_7),
    sum(contradicted_14), sum(contradicted_30), sum(unchecked), sum(possible_repeat), sum(reported_yes),
    sum(reported_no)
from rollup_counter where grain in ('month_all', 'topic_month')
group by grain, date_trunc('year', day), municipality, channel, topic, department, reason
order by 1, 2, 3, 4, 5, 6, 7;

-- Months, and years, in which a topic becomes directly answerable, or no longer is: net figures take them bit by bit.
-- "day" is the first one.
drop view mixed_month;
create view direct_bound as
select bound from topic_direct cross join lateral (values (lower(days)), (upper(days))) as bounds (bound)
where bound is not null;
create view mixed_month as
select distinct date_trunc('month', bound)::date as day from direct_bound where bound <> date_trunc('month', bound)::date;
create view mixed_year as
select distinct date_trunc('year', bound)::date as day from direct_bound where bound <> date_trunc('year', bound)::date;
