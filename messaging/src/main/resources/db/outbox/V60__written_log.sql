-- The topics that this service writes, as they were last seen in Kafka: to notice that one was lost.
create table written_log (
    topic    text        primary key,
    topic_id text        not null, -- Kafka's own: a topic that was made again has another
    ends     bigint[]    not null, -- by partition, the offset of the next message
    seen_at  timestamptz not null,
    lost_at  timestamptz           -- when the loss was noticed; null once everything has been told again
);
