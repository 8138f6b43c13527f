-- Each table's rows by municipality. What is summed up over all municipalities names '*' there, so it is seen only by who
-- sees them all. The catalogue, the shares of channels, the days that were published and the list of grains are
-- the same for everybody.
do $$
declare
    -- Looked up once in a statement, also for what is written: it comes by the thousand.
    own constant text := 'case when (select current_setting(''kcc.municipalities'', true) = ''*'') then true
        else municipality = any (cast((select string_to_array(current_setting(''kcc.municipalities'', true), '','')) as text[])) end';
    -- A norm or an action of no municipality is one of all.
    own_or_all constant text := 'case when municipality is null then current_setting(''kcc.municipalities'', true) <> '''' else '
        || own || ' end';
    counted text;
begin
    foreach counted in array array['contact_fact', 'counter', 'changed_day'] loop
        call guard_rows(counted::regclass, own, own);
    end loop;
    call guard_rows('norm_version', own_or_all, own_or_all);
    call guard_rows('improvement_action', own_or_all, own_or_all);
end $$;
call guard_all_rows('contact_fact', 'contact_id', array['grain', 'topic', 'topic_direct', 'channel_weight', 'published_day',
    'rebuild']);

-- A view shows what the one who asks may see.
alter view counted_contact set (security_invoker = true);

-- A rebuild makes tables of its own, which do not outlive it: here, where nothing else is.
create schema if not exists scratch;
grant usage, create on schema scratch to "${service-role}";
