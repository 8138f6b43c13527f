-- Stores one registration, whole, in one statement and one trip to the server.
--
-- $1 is a JSON document: interaction, person (absent when anonymous), claim on an idempotency key (absent without one)
-- and contacts. Stores nothing at all when a topic is unknown or the key was used before; the one row that comes back
-- says which.
with request as materialized (
    select cast(cast($1 as text) as json) as doc
),
question as materialized (
    select q.*, row_number() over () as position -- in the order of the array
    from request, json_to_recordset(doc -> 'contacts') as q (
        id uuid, topic text, summary text, outcome text, answered_at timestamptz, first_answer_at timestamptz,
        handover_reason text, handover_department text, handover_requested_at timestamptz, exclusion text,
        code text, note text)
),
-- Before the first catalogue has arrived every topic passes.
unknown_topic as materialized (
    select position from question
    where topic is not null
      and exists (select from topic_copy)
      and not exists (select from topic_copy known where known.code = question.topic and known.active)
),
-- Of two requests with the same key at once, the second waits here until the first is committed, and then gets nothing.
claimed as (
    insert into idempotency_key (key, request, answer, complete, recorded_at)
    select c.key, c.request, c.answer, false, i.registered_at
    from request,
        json_to_record(doc -> 'claim') as c (key text, request text, answer text),
        json_to_record(doc -> 'interaction') as i (registered_at timestamptz)
    where c.key is not null and not exists (select from unknown_topic)
    on conflict (key) do nothing
    returning key
),
-- One row when everything is to be stored, none otherwise. All that follows hangs on it.
go as materialized (
    select i.* from request, json_to_record(doc -> 'interaction') as i (
        id uuid, municipality text, channel text, occurred_at timestamptz, registered_at timestamptz,
        registered_by text)
    where not exists (select from unknown_topic)
      and (doc -> 'claim' is null or exists (select from claimed))
),
person as materialized (
    select p.* from request, json_to_record(doc -> 'person') as p (id uuid, type text, key_version int, hash text)
    where p.hash is not null
),
known_person as materialized (
    select known.id from identity_pseudonym known join person using (hash, type, key_version)
),
-- The conflict only arises when the same person is new to two requests at once.
new_person as (
    insert into identity_pseudonym (id, type, key_version, hash, last_used_at)
    select person.id, person.type, person.key_version, person.hash, go.registered_at
    from go, person
    where not exists (select from known_person)
    on conflict (hash, type, key_version) do update set last_used_at = excluded.last_used_at
    returning id
),
-- Once a day is precise enough to delete after thirty, and keeps the calls of a busy person out of each other's way.
used_again as (
    update identity_pseudonym seen set last_used_at = go.registered_at
    from go, known_person
    where seen.id = known_person.id and seen.last_used_at < go.registered_at - interval '1 day'
),
stored_interaction as (
    insert into interaction (id, municipality, channel, occurred_at, registered_at, registered_by, identity_id)
    select id, municipality, channel, occurred_at, registered_at, registered_by,
        coalesce((select id from known_person), (select id from new_person))
    from go
),
stored_contact as (
    insert into contact (id, version, interaction_id, municipality, channel, topic, occurred_at, registered_at, summary,
        outcome, answered_at, first_answer_at, handover_reason, handover_department, handover_requested_at, exclusion)
    select q.id, 1, go.id, go.municipality, go.channel, q.topic, go.occurred_at, go.registered_at, q.summary,
        q.outcome, q.answered_at, q.first_answer_at, q.handover_reason, q.handover_department,
        q.handover_requested_at, q.exclusion
    from go, question q
),
stored_audit as (
    insert into audit (contact_id, version, action, code, actor, recorded_at)
    select q.id, 1, 'REGISTERED', q.code, go.registered_by, go.registered_at from go, question q
),
stored_note as (
    insert into note (contact_id, version, text)
    select q.id, 1, q.note from go, question q where q.note is not null
)
select exists (select from go) as stored,
    (select coalesce(array_agg(cast(position as int) order by position), '{}') from unknown_topic) as unknown_topics
