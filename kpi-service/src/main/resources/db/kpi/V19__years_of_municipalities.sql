-- Years of each municipality by all that is told apart, and by department and reason: why a municipality misses the norm,
-- and what a comparison of all of them for one reason asks, was added up from months before.
create table rollup_year partition of rollup_counter for values in ('year') with (fillfactor = 70);
create table rollup_loss_year partition of rollup_counter for values in ('loss_year') with (fillfactor = 70);

-- In the shard of the earlier migrations, since a cell is the sum of its shards.
do $$
declare
    measures text := (select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns
                      where table_schema = current_schema and table_name = 'daily_counter'
                          and data_type = 'integer' and column_name <> 'shard');
    sums text := regexp_replace(measures, '(\w+)', 'sum(\1)', 'g');
    grain record;
begin
    for grain in select * from (values ('year', 'month'), ('loss_year', 'loss_month')) as grains (name, source)
    loop
        execute format($sql$
            insert into rollup_counter (grain, day, municipality, channel, topic, department, reason, shard, %1$s)
            select %2$L, date_trunc('year', day)::date, municipality, channel, topic, department, reason, 0, %3$s
            from rollup_counter where grain = %4$L group by 2, 3, 4, 5, 6, 7 order by 2, 3, 4, 5, 6, 7
            $sql$, measures, grain.name, sums, grain.source);
    end loop;
end $$;
