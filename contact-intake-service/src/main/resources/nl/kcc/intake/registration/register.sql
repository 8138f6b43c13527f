-- Stores one registration, whole, in one statement and one trip to the server.
--
-- $1 interaction id, $2 municipality, $3 channel, $4 occurred at, $5 registered at, $6 user,
-- $7 type, $8 key version and $9 hash of the person's pseudonym (null when anonymous), $10 its id if it is new,
-- $11 the source's key (null without one), $12 request, $13 answer, $14 the contacts as a JSON array, $15 what was reported
-- with each of them and $16 the note that came with it, in the same order, $17 whether an agent chose the topics. The columns in braces come from the mapping of the row.
--
-- Stores nothing at all when a topic or a department is unknown or the key was used before; the one row that comes back says which.
-- Values come as parameters, and only what differs between the contacts as JSON: that takes a third less of the server's time.
with question as materialized (
    select q.*, cast(row_number() over () as int) as position -- in the order of the array
    from json_to_recordset(cast(cast($14 as text) as json)) as q (id uuid, summary text, {typed columns})
),
-- Before the first catalogue has arrived every topic passes, and every department.
unknown_topic as materialized (
    select position from question
    where topic is not null
      and exists (select from topic_copy)
      and not exists (select from topic_copy known where known.code = question.topic and known.active)
),
unknown_department as materialized (
    select position from question
    where handover_department is not null
      and exists (select from known_department)
      and not exists (select from known_department known where known.code = question.handover_department)
),
refused as materialized (
    select position from unknown_topic union all select position from unknown_department
),
-- Of two requests with the same key at once, the second waits here until the first is committed, and then gets nothing.
claimed as (
    insert into idempotency_key (key, request, answer, complete, recorded_at)
    select cast($11 as text), cast($12 as text), cast($13 as text), false, cast($5 as timestamptz)
    where cast($11 as text) is not null and not exists (select from refused)
    on conflict (key) do nothing
    returning key
),
-- One row when everything is to be stored, none otherwise. All that follows hangs on it.
go as materialized (
    select cast($1 as uuid) as id
    where not exists (select from refused)
      and (cast($11 as text) is null or exists (select from claimed))
),
known_person as materialized (
    select id, last_used_at from identity_pseudonym
    where hash = cast($9 as text) and type = cast($7 as text) and key_version = cast($8 as int)
),
-- The conflict only arises when the same person is new to two requests at once.
new_person as (
    insert into identity_pseudonym (id, type, key_version, hash, last_used_at)
    select cast($10 as uuid), cast($7 as text), cast($8 as int), cast($9 as text), cast($5 as timestamptz)
    from go
    where cast($9 as text) is not null and not exists (select from known_person)
    on conflict (hash, type, key_version) do update set last_used_at = excluded.last_used_at
    returning id
),
-- Once a day is precise enough to delete after 35, and keeps the calls of a busy person out of each other's way.
used_again as (
    update identity_pseudonym seen set last_used_at = cast($5 as timestamptz)
    from go, known_person
    where seen.id = known_person.id and known_person.last_used_at < cast($5 as timestamptz) - interval '1 day'
),
stored_interaction as (
    insert into interaction (id, municipality, channel, occurred_at, registered_at, registered_by)
    select go.id, $2, $3, $4, cast($5 as timestamptz), $6
    from go
    on conflict (id) do nothing -- more questions of one that is there
),
stored_contact as (
    insert into contact (id, version, interaction_id, municipality, channel, occurred_at, registered_at, summary,
        identity_id, topic_chosen_at, {columns})
    select q.id, 1, go.id, $2, $3, $4, cast($5 as timestamptz), q.summary,
        coalesce((select id from known_person), (select id from new_person)),
        case when cast($17 as boolean) and q.topic is not null then cast($5 as timestamptz) end, {q.columns}
    from go, question q
),
stored_audit as (
    insert into audit (contact_id, version, action, code, actor, recorded_at)
    select q.id, 1, 'REGISTERED', (cast($15 as text[]))[q.position], $6, cast($5 as timestamptz) from go, question q
),
stored_note as (
    insert into note (contact_id, version, text)
    select q.id, 1, (cast($16 as text[]))[q.position]
    from go, question q where (cast($16 as text[]))[q.position] is not null
)
select exists (select from go) as stored,
    (select coalesce(array_agg(position order by position), '{}') from unknown_topic) as unknown_topics,
    (select coalesce(array_agg(position order by position), '{}') from unknown_department) as unknown_departments,
    case when exists (select from unknown_department) then array(select code from known_department order by code)
        else '{}' end as known_departments
