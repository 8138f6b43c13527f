-- Messages that could not be used, whole and byte for byte, until an operator replays them.
create table parked_message (
    id               uuid        primary key,
    topic            text        not null,
    kafka_partition  int         not null,
    kafka_offset     bigint      not null,
    message_key      bytea,
    headers          jsonb       not null, -- name -> base64 of the value
    value            bytea,
    reason           text        not null, -- UNREADABLE, UNKNOWN_TYPE, FLAWED or NOT_APPLICABLE
    detail           text        not null, -- what exactly is wrong; never the message's content
    parked_at        timestamptz not null,
    fingerprint      text        generated always as (md5(coalesce(value, ''::bytea))) stored,
    -- The same message delivered again is parked once; another one at the same place of a recreated topic is kept.
    unique (topic, kafka_partition, kafka_offset, fingerprint)
);
create index parked_message_by_time on parked_message (parked_at desc, id);
