-- What the service may do as the role it works as: read and change rows, of the tables there are by now. It owns nothing.
-- One instance at a time: two that grant the same at once would fail.
do $$
declare
    role constant text := '${service-role}';
    wanting record;
begin
    perform pg_advisory_xact_lock(hashtextextended('rights of the service', 0));
    execute format('grant usage on schema %I to %I', current_schema(), role);
    for wanting in
        select oid::regclass as name from pg_class
        where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p', 'v') and not relispartition
          and relname <> 'flyway_schema_history' and not has_table_privilege(role, oid, 'delete')
    loop
        execute format('grant select, insert, update, delete on %s to %I', wanting.name, role);
    end loop;
end $$;
