-- Net figures are counted like all others, and no longer made of topics when they are asked: sums of topics over hundreds
-- of municipalities or days were most of what such a question cost. Two columns, for contacts whose topic was directly
-- answerable on their day.
alter table daily_counter add net_settled integer not null default 0, add net_decided integer not null default 0;
alter table rollup_counter add net_settled integer not null default 0, add net_decided integer not null default 0;

update daily_counter set net_settled = settled,
    net_decided = settled + warm_settled + handed_over + citizen_returns + overdue + reopened
from topic_direct as direct where direct.code = topic and day <@ direct.days;

-- Days and months of each municipality, and days of all together, without telling anything else apart; days and months of
-- all together by channel, and by department and reason.
create table rollup_channel_day_all partition of rollup_counter for values in ('channel_day_all') with (fillfactor = 70);
create table rollup_channel_month_all partition of rollup_counter for values in ('channel_month_all') with (fillfactor = 70);
create table rollup_loss_day_all partition of rollup_counter for values in ('loss_day_all') with (fillfactor = 70);
create table rollup_loss_month_all partition of rollup_counter for values in ('loss_month_all') with (fillfactor = 70);
create table rollup_total_day partition of rollup_counter for values in ('total_day') with (fillfactor = 70);
create table rollup_total_day_all partition of rollup_counter for values in ('total_day_all') with (fillfactor = 70);
create table rollup_total_month partition of rollup_counter for values in ('total_month') with (fillfactor = 70);
create index rollup_total_day_by_day on rollup_total_day (day); -- one day of all municipalities side by side

-- The new rows whole, and in those that there were the new columns: in the shard of the earlier migrations, since a cell
-- is the sum of its shards.
do $$
declare
    measures text := (select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns
                      where table_schema = current_schema and table_name = 'daily_counter'
                          and data_type = 'integer' and column_name <> 'shard');
    sums text := regexp_replace(measures, '(\w+)', 'sum(\1)', 'g');
    nothing text := regexp_replace(measures, '\w+', '0', 'g');
    grain record;
begin
    for grain in
        select * from (values
            ('day_all',         'day',   '''*''',        'channel', 'topic', 'department', 'reason', false),
            ('month',           'month', 'municipality', 'channel', 'topic', 'department', 'reason', false),
            ('month_all',       'month', '''*''',        'channel', 'topic', 'department', 'reason', false),
            ('year_all',        'year',  '''*''',        'channel', 'topic', 'department', 'reason', false),
            ('topic_day_all',   'day',   '''*''',        '''*''',   'topic', '''*''',      '''*''',  false),
            ('topic_month',     'month', 'municipality', '''*''',   'topic', '''*''',      '''*''',  false),
            ('topic_month_all', 'month', '''*''',        '''*''',   'topic', '''*''',      '''*''',  false),
            ('topic_year',      'year',  'municipality', '''*''',   'topic', '''*''',      '''*''',  false),
            ('channel_day_all', 'day',   '''*''',        'channel', '''*''', '''*''',      '''*''',  true),
            ('channel_month_all', 'month', '''*''',      'channel', '''*''', '''*''',      '''*''',  true),
            ('loss_day_all',    'day',   '''*''',        '''*''',   '''*''', 'department', 'reason', true),
            ('loss_month_all',  'month', '''*''',        '''*''',   '''*''', 'department', 'reason', true),
            ('total_day',       'day',   'municipality', '''*''',   '''*''', '''*''',      '''*''',  true),
            ('total_day_all',   'day',   '''*''',        '''*''',   '''*''', '''*''',      '''*''',  true),
            ('total_month',     'month', 'municipality', '''*''',   '''*''', '''*''',      '''*''',  true)
        ) as grains (name, period, municipality, channel, topic, department, reason, is_new)
    loop
        execute format($sql$
            insert into rollup_counter (grain, day, municipality, channel, topic, department, reason, shard, %1$s)
            select %2$L, date_trunc(%3$L, day)::date, %4$s, %5$s, %6$s, %7$s, %8$s, 0, %9$s
            from daily_counter group by 2, 3, 4, 5, 6, 7
            on conflict (grain, municipality, day, channel, topic, department, reason, shard)
                do update set net_settled = excluded.net_settled, net_decided = excluded.net_decided
            $sql$, measures, grain.name, grain.period, grain.municipality, grain.channel, grain.topic, grain.department,
            grain.reason, case when grain.is_new then sums
                else regexp_replace(nothing, '0, 0$', 'sum(net_settled), sum(net_decided)') end);
    end loop;
end $$;

alter table daily_counter alter net_settled drop default, alter net_decided drop default;
alter table rollup_counter alter net_settled drop default, alter net_decided drop default;

drop view mixed_year, mixed_month, direct_bound;
