-- A year of the whole country, contact by contact at random, added up into the counters and then forgotten.
-- Municipalities are as unlike in size as in the Netherlands: the largest has a hundred times as many as the smallest.
create unlogged table drawn as
select date '2025-01-01' + (random() * 364)::int as day,
    'GM' || lpad((1 + floor(342 * random() ^ 2.2))::text, 4, '0') as municipality,
    (array['PHONE', 'PHONE', 'PHONE', 'COUNTER', 'EMAIL', 'WEB'])[1 + floor(6 * random())::int] as channel,
    'onderwerp-' || floor(97 * random() ^ 1.7)::int as topic,
    random() as fate, floor(5 * random())::int as reason
from generate_series(1, %1$d);

insert into daily_counter (day, municipality, channel, topic, department, reason, shard, %2$s)
select day, municipality, channel, topic,
    case when fate between 0.75 and 0.87 then 'afdeling-' || (hashtext(topic) & 7) else '' end,
    case when fate between 0.75 and 0.87 then 'REDEN_' || reason when fate between 0.87 and 0.90 then 'WARM_SETTLED'
        when fate between 0.90 and 0.92 then 'OVERDUE' when fate between 0.92 and 0.93 then 'REOPENED' else '' end,
    0, %3$s
from drawn group by 1, 2, 3, 4, 5, 6;

drop table drawn;

-- In the order of time, in which contacts come in.
insert into rollup_counter (grain, day, municipality, channel, topic, department, reason, shard, %2$s)
select 'day_all', day, '*', channel, topic, department, reason, 0, %4$s
from daily_counter group by 2, 4, 5, 6, 7 order by 2;

insert into rollup_counter (grain, day, municipality, channel, topic, department, reason, shard, %2$s)
select 'month', date_trunc('month', day)::date, municipality, channel, topic, department, reason, 0, %4$s
from daily_counter group by 2, 3, 4, 5, 6, 7 order by 2;

insert into rollup_counter (grain, day, municipality, channel, topic, department, reason, shard, %2$s)
select 'channel_day', day, municipality, channel, '*', '*', '*', 0, %4$s
from daily_counter group by 2, 3, 4 order by 2;

insert into rollup_counter (grain, day, municipality, channel, topic, department, reason, shard, %2$s)
select 'channel_month', date_trunc('month', day)::date, municipality, channel, '*', '*', '*', 0, %4$s
from rollup_counter where grain = 'channel_day' group by 2, 3, 4 order by 2;

insert into rollup_counter (grain, day, municipality, channel, topic, department, reason, shard, %2$s)
select 'loss_month', day, municipality, '*', '*', department, reason, 0, %4$s
from rollup_counter where grain = 'month' group by 2, 3, 6, 7 order by 2;

insert into rollup_counter (grain, day, municipality, channel, topic, department, reason, shard, %2$s)
select 'total_day', day, municipality, '*', '*', '*', '*', 0, %4$s
from rollup_counter where grain = 'channel_day' group by 2, 3 order by 2;

insert into rollup_counter (grain, day, municipality, channel, topic, department, reason, shard, %2$s)
select 'month_all', day, '*', channel, topic, department, reason, 0, %4$s
from rollup_counter where grain = 'month' group by 2, 4, 5, 6, 7 order by 2;

insert into rollup_counter (grain, day, municipality, channel, topic, department, reason, shard, %2$s)
select 'topic_day_all', day, '*', '*', topic, '*', '*', 0, %4$s
from rollup_counter where grain = 'day_all' group by 2, 5 order by 2;

insert into rollup_counter (grain, day, municipality, channel, topic, department, reason, shard, %2$s)
select 'channel_day_all', day, '*', channel, '*', '*', '*', 0, %4$s
from rollup_counter where grain = 'day_all' group by 2, 4 order by 2;

insert into rollup_counter (grain, day, municipality, channel, topic, department, reason, shard, %2$s)
select 'channel_month_all', day, '*', channel, '*', '*', '*', 0, %4$s
from rollup_counter where grain = 'month_all' group by 2, 4 order by 2;

insert into rollup_counter (grain, day, municipality, channel, topic, department, reason, shard, %2$s)
select 'loss_day_all', day, '*', '*', '*', department, reason, 0, %4$s
from rollup_counter where grain = 'day_all' group by 2, 6, 7 order by 2;

insert into rollup_counter (grain, day, municipality, channel, topic, department, reason, shard, %2$s)
select 'loss_month_all', day, '*', '*', '*', department, reason, 0, %4$s
from rollup_counter where grain = 'month_all' group by 2, 6, 7 order by 2;

insert into rollup_counter (grain, day, municipality, channel, topic, department, reason, shard, %2$s)
select 'total_day_all', day, '*', '*', '*', '*', '*', 0, %4$s
from rollup_counter where grain = 'channel_day_all' group by 2 order by 2;

insert into rollup_counter (grain, day, municipality, channel, topic, department, reason, shard, %2$s)
select 'topic_month', day, municipality, '*', topic, '*', '*', 0, %4$s
from rollup_counter where grain = 'month' group by 2, 3, 5 order by 2;

insert into rollup_counter (grain, day, municipality, channel, topic, department, reason, shard, %2$s)
select 'total_month', day, municipality, '*', '*', '*', '*', 0, %4$s
from rollup_counter where grain = 'channel_month' group by 2, 3 order by 2;

insert into rollup_counter (grain, day, municipality, channel, topic, department, reason, shard, %2$s)
select 'topic_month_all', day, '*', '*', topic, '*', '*', 0, %4$s
from rollup_counter where grain = 'month_all' group by 2, 5 order by 2;

insert into rollup_counter (grain, day, municipality, channel, topic, department, reason, shard, %2$s)
select 'year_all', date_trunc('year', day)::date, '*', channel, topic, department, reason, 0, %4$s
from rollup_counter where grain = 'month_all' group by 2, 4, 5, 6, 7 order by 2;

insert into rollup_counter (grain, day, municipality, channel, topic, department, reason, shard, %2$s)
select 'topic_year', date_trunc('year', day)::date, municipality, '*', topic, '*', '*', 0, %4$s
from rollup_counter where grain = 'topic_month' group by 2, 3, 5 order by 2;

insert into rollup_counter (grain, day, municipality, channel, topic, department, reason, shard, %2$s)
select 'year', date_trunc('year', day)::date, municipality, channel, topic, department, reason, 0, %4$s
from rollup_counter where grain = 'month' group by 2, 3, 4, 5, 6, 7 order by min(day), random();

insert into rollup_counter (grain, day, municipality, channel, topic, department, reason, shard, %2$s)
select 'loss_year', date_trunc('year', day)::date, municipality, '*', '*', department, reason, 0, %4$s
from rollup_counter where grain = 'loss_month' group by 2, 3, 6, 7 order by min(day), random();

insert into loss_calendar (grain, day, municipality, channel, topic, department, reason, shard, %5$s)
select 'lost_days', date_trunc('month', day)::date, municipality, channel, topic, department, reason, 0, %6$s
from (select *, %7$s as lost, extract(day from day)::int as place from daily_counter) as counter
where lost <> 0 group by 2, 3, 4, 5, 6, 7 order by min(day), random();

insert into loss_calendar (grain, day, municipality, channel, topic, department, reason, shard, %5$s)
select 'lost_days_all', date_trunc('month', day)::date, '*', channel, topic, department, reason, 0, %6$s
from (select *, %7$s as lost, extract(day from day)::int as place from rollup_counter where grain = 'day_all') as counter
where lost <> 0 group by 2, 4, 5, 6, 7 order by min(day), random();

insert into loss_calendar (grain, day, municipality, channel, topic, department, reason, shard, %5$s)
select 'lost_months', date_trunc('year', day)::date, municipality, channel, topic, department, reason, 0, %6$s
from (select *, %7$s as lost, extract(month from day)::int as place from rollup_counter where grain = 'month') as counter
where lost <> 0 group by 2, 3, 4, 5, 6, 7 order by min(day), random();

insert into loss_calendar (grain, day, municipality, channel, topic, department, reason, shard, %5$s)
select 'lost_months_all', date_trunc('year', day)::date, '*', channel, topic, department, reason, 0, %6$s
from (select *, %7$s as lost, extract(month from day)::int as place from rollup_counter where grain = 'month_all') as counter
where lost <> 0 group by 2, 4, 5, 6, 7 order by min(day), random();

vacuum analyze daily_counter;
vacuum analyze rollup_counter;
vacuum analyze loss_calendar;
