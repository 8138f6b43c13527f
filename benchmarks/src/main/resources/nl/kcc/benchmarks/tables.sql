-- The product's own tables, empty, beside the product's own: the same columns, checks and indexes.
drop schema if exists bench cascade;
create schema bench;
create table bench.interaction (like public.interaction including all);
create table bench.contact (like public.contact including all);
create table bench.audit (like public.audit including all);
create table bench.outbox (like public.outbox including all);
-- Identifiers as the product makes them: their first 48 bits are the time, so that indexes grow at one end.
create function bench.next_id() returns uuid language sql volatile as $$
  select (encode(substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3), 'hex')
          || substr(replace(gen_random_uuid()::text, '-', ''), 13))::uuid
$$;
