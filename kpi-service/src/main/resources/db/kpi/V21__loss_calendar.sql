-- Lost contacts of a month day by day in one row, and of a year month by month. Why the norm is missed is asked of any days;
-- each of those that made no whole month was thousands of rows to add up.
-- "day" is the first one of the month or year, and lost_1 what was lost on it, or in its month. Here as elsewhere a row is
-- the sum of its shards.
create table loss_calendar (
    grain        text    not null,
    day          date    not null,
    municipality text    not null,
    channel      text    not null,
    topic        text    not null,
    department   text    not null,
    reason       text    not null,
    shard        integer not null,
    primary key (grain, municipality, day, channel, topic, department, reason, shard)
) partition by list (grain);

do $$
declare
    numbers text := (select string_agg('lost_' || place, ', ' order by place) from generate_series(1, 31) as place);
    sums text := (select string_agg(format('coalesce(sum(lost) filter (where place = %s), 0)', place), ', ' order by place)
                  from generate_series(1, 31) as place);
    grain record;
begin
    execute (select 'alter table loss_calendar ' || string_agg(format('add lost_%s integer not null', place), ', ' order by place)
             from generate_series(1, 31) as place);
    for grain in
        select * from (values
            ('lost_days',       'month', 'day',   'daily_counter'),
            ('lost_days_all',   'month', 'day',   '(select * from rollup_counter where grain = ''day_all'')'),
            ('lost_months',     'year',  'month', '(select * from rollup_counter where grain = ''month'')'),
            ('lost_months_all', 'year',  'month', '(select * from rollup_counter where grain = ''month_all'')')
        ) as grains (name, period, place, source)
    loop
        execute format('create table %I partition of loss_calendar for values in (%L) with (fillfactor = 70)',
            grain.name, grain.name);
        execute format($sql$
            insert into loss_calendar (grain, day, municipality, channel, topic, department, reason, shard, %1$s)
            select %2$L, period, municipality, channel, topic, department, reason, 0, %3$s
            from (select date_trunc(%4$L, day)::date as period, extract(%5$s from day)::int as place, municipality, channel, topic,
                      department, reason, warm_settled + handed_over + citizen_returns + overdue + reopened as lost
                  from %6$s as counter) as cell
            where lost <> 0 group by 2, 3, 4, 5, 6, 7 order by 2, 3, 4, 5, 6, 7
            $sql$, numbers, grain.name, sums, grain.period, grain.place, grain.source);
    end loop;
end $$;
