-- A year of the whole country, contact by contact at random, added up into the counters and then forgotten.
-- Municipalities are as unlike in size as in the Netherlands: the largest has a hundred times as many as the smallest.
create unlogged table drawn as
select date '2025-01-01' + (random() * 364)::int as day,
    'GM' || lpad((1 + floor(342 * random() ^ 2.2))::text, 4, '0') as municipality,
    (array['PHONE', 'PHONE', 'PHONE', 'COUNTER', 'EMAIL', 'WEB'])[1 + floor(6 * random())::int] as channel,
    'onderwerp-' || floor(97 * random() ^ 1.7)::int as topic,
    random() as fate, floor(5 * random())::int as reason
from generate_series(1, %1$d);

insert into counter (grain, day, municipality, channel, topic, department, reason, shard, %2$s)
select 'day', day, municipality, channel, topic,
    case when fate between 0.75 and 0.87 then 'afdeling-' || (hashtext(topic) & 7) else '' end,
    case when fate between 0.75 and 0.87 then 'REDEN_' || reason when fate between 0.87 and 0.90 then 'WARM_SETTLED'
        when fate between 0.90 and 0.92 then 'OVERDUE' when fate between 0.92 and 0.93 then 'REOPENED' else '' end,
    0, %3$s
from drawn group by 2, 3, 4, 5, 6, 7 order by 2;

drop table drawn;

-- The other grains, each from the one that the service fills it from. In the order of time, in which contacts come in, and
-- within a period in any order.
do $$ declare
    each record;
begin
    for each in
        with recursive filled (name, source, period, each_municipality, tells, step) as (
            select grain.*, 0 from grain where source is null
            union all
            select coarser.*, step + 1 from grain as coarser join filled on coarser.source = filled.name)
        select name, source, period, case when each_municipality then 'municipality' else '''*''' end as municipality,
            (select string_agg(case when dimension = any (tells) then dimension else '''*''' end, ', ' order by place)
             from unnest(array['channel', 'topic', 'department', 'reason']) with ordinality as d (dimension, place)) as dimensions
        from filled where source is not null order by step
    loop
        execute format('insert into counter (grain, day, municipality, channel, topic, department, reason, shard, %2$s) '
            || 'select %%L, date_trunc(%%L, day)::date, %%s, %%s, 0, %4$s from counter where grain = %%L '
            || 'group by 2, 3, 4, 5, 6, 7 order by 2, random()',
            each.name, each.period, each.municipality, each.dimensions, each.source);
    end loop;
end $$;

vacuum analyze counter;
