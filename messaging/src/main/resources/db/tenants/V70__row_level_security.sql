-- A net under the checks of the services: the database itself shows and takes only rows of the municipalities that the
-- transaction names in its setting kcc.municipalities: codes separated by commas, or * for all. Without it there are no rows.
-- The tables' owner is bound too; migrations name * for themselves.

-- Guards a table: `visible` says which rows are seen, changed and deleted, `writable` what a new or changed row must be.
create procedure guard_rows(guarded regclass, visible text, writable text) language plpgsql as $$
begin
    execute format('alter table %s enable row level security, force row level security', guarded);
    execute format('create policy rows_of_the_user on %s using (%s) with check (%s)', guarded, visible, writable);
end $$;

-- Guards every table of the schema that is not guarded yet. For migrations that add tables, too.
--
-- contacts: where a contact's municipality stands, for tables that name none and belong to a contact.
-- shared: tables that are the same for all municipalities.
create procedure guard_all_rows(contacts regclass, contacts_key text, shared text[]) language plpgsql as $$
declare
    setting constant text := 'current_setting(''kcc.municipalities'', true)';
    somebody constant text := setting || ' <> ''''';
    everybody constant text := setting || ' = ''*''';
    own constant text := format('%s or municipality = any (string_to_array(%s, '',''))', everybody, setting);
    -- What is seen: the setting is looked up once in a statement and not once for each row. Of a "case" the planner expects
    -- half of the rows; of an "or" it would expect next to none, and join by nested loops.
    seen constant text := format('case when (select %s) then true else %%s end', everybody);
    seen_own constant text := format('municipality = any (cast((select string_to_array(%s, '','')) as text[]))', setting);
    unguarded record;
begin
    for unguarded in
        select c.oid::regclass as name, c.relname as plain,
            (select array_agg(attname::text) from pg_attribute where attrelid = c.oid and attnum > 0) as columns
        from pg_class c
        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
          and not c.relrowsecurity and c.relname <> all (shared || '{flyway_schema_history, written_log}')
    loop
        if unguarded.plain = 'outbox' then
            -- Events of whatever was stored; the relay sends them all.
            call guard_rows(unguarded.name, everybody, somebody);
        elsif unguarded.plain = 'parked_message' then
            -- Whose a message is that cannot be read, nobody knows: for operators, who see to all of them.
            call guard_rows(unguarded.name, everybody, everybody);
        elsif 'municipality' = any (unguarded.columns) then
            call guard_rows(unguarded.name, format(seen, seen_own), own);
        elsif 'contact_id' = any (unguarded.columns) then
            -- A contact and what belongs to it are stored by one statement, which does not see the contact yet.
            call guard_rows(unguarded.name, format(seen,
                format('exists (select from %s of_contact where of_contact.%I = contact_id)', contacts, contacts_key)), somebody);
        else
            call guard_rows(unguarded.name, somebody, somebody);
        end if;
    end loop;
end $$;
