-- Events that are committed but not yet on Kafka. The relay sends them and deletes them, so the table stays small.
create table outbox (
    id          uuid        primary key, -- UUIDv7: becomes the CloudEvents id, and orders the sending
    topic       text        not null,
    key         text        not null,
    version     bigint      not null,
    type        text        not null,
    payload     text        not null,
    recorded_at timestamptz not null
) with (
    -- A queue: rows live for milliseconds. Vacuum by count, not by share, else dead rows pile up.
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 2000,
    autovacuum_vacuum_insert_scale_factor = 0,
    autovacuum_vacuum_insert_threshold = 100000
);
