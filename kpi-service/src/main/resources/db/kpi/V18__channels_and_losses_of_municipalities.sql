-- Days and months of each municipality by channel, and months by department and reason: what one municipality asks of a
-- year, and what a comparison of all of them asks, was added up from all its cells before.
create table rollup_channel_day partition of rollup_counter for values in ('channel_day') with (fillfactor = 70);
create table rollup_channel_month partition of rollup_counter for values in ('channel_month') with (fillfactor = 70);
create table rollup_loss_month partition of rollup_counter for values in ('loss_month') with (fillfactor = 70);
create index rollup_channel_day_by_day on rollup_channel_day (day); -- some days of all municipalities side by side

-- In the shard of the earlier migrations, since a cell is the sum of its shards.
do $$
declare
    measures text := (select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns
                      where table_schema = current_schema and table_name = 'daily_counter'
                          and data_type = 'integer' and column_name <> 'shard');
    sums text := regexp_replace(measures, '(\w+)', 'sum(\1)', 'g');
    grain record;
begin
    for grain in
        select * from (values
            ('channel_day',   'day',   'channel', '''*''',      '''*'''),
            ('channel_month', 'month', 'channel', '''*''',      '''*'''),
            ('loss_month',    'month', '''*''',   'department', 'reason')
        ) as grains (name, period, channel, department, reason)
    loop
        execute format($sql$
            insert into rollup_counter (grain, day, municipality, channel, topic, department, reason, shard, %1$s)
            select %2$L, date_trunc(%3$L, day)::date, municipality, %4$s, '*', %5$s, %6$s, 0, %7$s
            from daily_counter group by 2, 3, 4, 5, 6, 7
            $sql$, measures, grain.name, grain.period, grain.channel, grain.department, grain.reason, sums);
    end loop;
end $$;
