-- How long somebody was helped: from the first human answer to the end, and null until both are known. Where clocks differ so
-- much that it would be negative, it is nothing.
alter table encounter_fact add column handled_ms bigint generated always as (case
    when answered_at is not null and ended_at is not null
    then greatest(cast(extract(epoch from ended_at - answered_at) * 1000 as bigint), 0) end) stored;

-- Whole months are read from encounter_sum; the other days of a municipality, and the last call or visit, from here.
drop index encounter_fact_by_day;
create index encounter_fact_by_channel on encounter_fact (channel, day, began_at);
create index encounter_fact_by_municipality on encounter_fact (municipality, channel, day, began_at);

-- What a call or visit counts as, twice where somebody was helped: by its wait (-1 where there is none, or nobody knows it), and
-- by how long that took. Norms are whole seconds for calls and whole minutes for visits, so a wait that is rounded up to those
-- is judged as exactly as the wait itself. How long somebody was helped is rounded up to ten seconds.
create function cells_of_encounter(channel text, appointment boolean, outcome text, registered_at timestamptz, waited_ms bigint,
    handled_ms bigint)
returns table (kind text, counted_as text, booked boolean, registered boolean, value integer, ms bigint)
language sql immutable parallel safe
as $$
    select 'WAITED', outcome, appointment, registered_at is not null, coalesce(cast(ceil(waited_ms
        / case channel when 'PHONE' then 1000.0 else 60000.0 end) as integer), -1), 0::bigint
    union all
    select 'HANDLED', outcome, false, false, 10 * cast(ceil(handled_ms / 10000.0) as integer), handled_ms
    where handled_ms is not null
$$;

-- Calls and visits by what they count as: per month of each municipality, and per day and month of all together ('*'). A trigger
-- of the facts keeps it, so it cannot drift from them, whoever changes those. A row may be down to 0.
create table encounter_sum (
    municipality text    not null,
    period       text    not null, -- DAY or MONTH
    day          date    not null, -- its first
    channel      text    not null,
    kind         text    not null,
    counted_as   text    not null,
    booked       boolean not null,
    registered   boolean not null,
    value        integer not null,
    number       bigint  not null,
    ms           bigint  not null,
    primary key (municipality, period, day, channel, kind, counted_as, booked, registered, value)
) with (fillfactor = 70); -- each call changes a few of them

-- The statement that adds facts to the sums.
--
-- source: a query for facts with their sign, 1 for what is there and -1 for what is there no more
create function add_to_encounter_sum(source text) returns text language sql immutable as $$
    select format('insert into encounter_sum as kept (municipality, period, day, channel, kind, counted_as, booked, registered,
                value, number, ms)
            select part.municipality, part.period, part.day, changed.channel, cell.kind, cell.counted_as, cell.booked,
                cell.registered, cell.value, sum(sign), sum(sign * cell.ms)
            from (%s) as changed
                cross join lateral cells_of_encounter(changed.channel, appointment, outcome, registered_at, waited_ms,
                    handled_ms) as cell
                cross join lateral (values
                    (changed.municipality, ''MONTH'', changed.day - cast(extract(day from changed.day) as integer) + 1),
                    (''*'', ''MONTH'', changed.day - cast(extract(day from changed.day) as integer) + 1),
                    (''*'', ''DAY'', changed.day)) as part (municipality, period, day)
            group by 1, 2, 3, 4, 5, 6, 7, 8, 9
            having sum(sign) <> 0 or sum(sign * cell.ms) <> 0
            on conflict (municipality, period, day, channel, kind, counted_as, booked, registered, value) do update
                set number = kept.number + excluded.number, ms = kept.ms + excluded.ms', source)
$$;
create function sum_up_encounters() returns trigger language plpgsql as $$
begin
    -- Nearly all calls of a day share rows of all municipalities together, so writers wait for one another anyway. Those who insert
    -- and update in one statement come here twice: with a lock they do not wait in a circle.
    perform pg_advisory_xact_lock(hashtext('encounter_sum'));
    execute add_to_encounter_sum(case tg_op
        when 'INSERT' then 'select 1 as sign, * from told'
        when 'DELETE' then 'select -1 as sign, * from was'
        else 'select 1 as sign, * from told union all select -1, * from was' end);
    return null;
end $$;
create trigger sum_up_new after insert on encounter_fact referencing new table as told
    for each statement execute function sum_up_encounters();
create trigger sum_up_changed after update on encounter_fact referencing old table as was new table as told
    for each statement execute function sum_up_encounters();
create trigger sum_up_gone after delete on encounter_fact referencing old table as was
    for each statement execute function sum_up_encounters();

call guard_all_rows('contact_fact', 'contact_id', array['grain', 'topic', 'topic_direct', 'channel_weight', 'published_day',
    'rebuild']);

-- What is there already, of every municipality.
do $$
begin
    perform set_config('kcc.municipalities', '*', true);
    execute add_to_encounter_sum('select 1 as sign, * from encounter_fact');
end $$;
