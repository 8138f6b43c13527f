-- Repeats: where a contact stands among those of the same person, in the same municipality, on the same topic.

alter table contact
    -- Whose it is, as long as the pseudonym is kept; null for an anonymous contact. No foreign key: registrations of
    -- the same person would queue for one row. The retention run clears it. It stands here and no longer with the
    -- interaction: whoever looks for repeats looks for contacts.
    add column identity_id       uuid,
    add column chain_strength    text,                           -- null: nobody is known to have asked
    add column repeat_of         uuid,                           -- the one before it, within the linking window
    add column repeat_of_at      timestamptz,                    -- when that one was asked
    add column chaser            boolean not null default false, -- that one was not settled when this one came
    add column next_at           timestamptz,                    -- when the same was asked again
    add column first_reopened_at timestamptz;                    -- reopened_at is the last time

update contact set identity_id = i.identity_id
from interaction i where i.id = contact.interaction_id and i.identity_id is not null;

update contact set chain_strength = case p.type when 'PHONE' then 'POSSIBLE' else 'CONFIRMED' end
from identity_pseudonym p where p.id = contact.identity_id;

update contact set first_reopened_at = r.first_at
from (select contact_id, min(recorded_at) as first_at from audit where action = 'REOPENED' group by contact_id) r
where r.contact_id = contact.id;

drop index interaction_by_identity;
alter table interaction drop column identity_id;

-- The contacts of one person on one topic, in order. An anonymous contact is not in it.
create index contact_by_identity on contact (identity_id, municipality, topic, occurred_at)
    where identity_id is not null;

-- A contact as its neighbours see it.
create type chain_link as (
    identity_id       uuid,
    municipality      text,
    topic             text,
    id                uuid,
    interaction_id    uuid,
    occurred_at       timestamptz,
    answered_from     timestamptz,
    failed_from       timestamptz,
    handed_over_at    timestamptz,
    answer_overdue_at timestamptz
);

-- The part of a chain around one moment in it, the contact of that moment included when it is stored. An interaction
-- has at most 20 questions, so 21 contacts to each side hold at least one of another interaction than the nearest.
create function chain_neighbours(person uuid, place text, subject text, moment timestamptz, contact_id uuid)
returns setof chain_link language plpgsql stable rows 2 as $$
begin
    return query
    select c.identity_id, c.municipality, c.topic, c.id, c.interaction_id, c.occurred_at, c.first_answer_at,
        least(c.handover_requested_at, c.first_reopened_at), d.handed_over_at, d.answer_overdue_at
    from (
        (select * from contact e
         where e.identity_id = person and e.municipality = place and e.topic = subject and e.exclusion is null
           and (e.occurred_at, e.id) < (moment, contact_id)
         order by e.occurred_at desc, e.id desc limit 21)
        union all
        (select * from contact l
         where l.identity_id = person and l.municipality = place and l.topic = subject and l.exclusion is null
           and (l.occurred_at, l.id) >= (moment, contact_id)
         order by l.occurred_at, l.id limit 22)
    ) c left join decision d on d.contact_id = c.id;
end $$;

-- One person at a time: whoever registers or changes a contact of a person holds that person's lock until the commit,
-- and takes it before any row. Both functions below lock first and look afterwards, with a statement of its own, which
-- sees what was committed while it waited.

-- Around contacts of one person that are about to be stored:
-- {"type", "key_version", "hash", "municipality", "occurred_at", "contacts": [{"id", "topic"}]}
create function chains_of_person(wanted json) returns json language plpgsql as $$
declare
    found json;
begin
    perform pg_advisory_xact_lock(hashtextextended(wanted ->> 'hash', 0));
    select json_agg(neighbour) into found
    from identity_pseudonym p
    cross join json_to_recordset(wanted -> 'contacts') as pivot(id uuid, topic text)
    cross join lateral chain_neighbours(p.id, wanted ->> 'municipality', pivot.topic,
        cast(wanted ->> 'occurred_at' as timestamptz), pivot.id) neighbour
    where p.hash = wanted ->> 'hash' and p.type = wanted ->> 'type'
      and p.key_version = cast(wanted ->> 'key_version' as int);
    return coalesce(found, '[]');
end $$;

-- Around stored contacts, of however many persons; locked in one order, so that nobody waits in a circle:
-- {"contacts": [id], "topic": another topic than their own to look under, or null}
create function chains_of_contacts(wanted json) returns json language plpgsql as $$
declare
    contacts uuid[] := array(select cast(json_array_elements_text(wanted -> 'contacts') as uuid));
    found json;
begin
    perform pg_advisory_xact_lock(person.key)
    from (
        select distinct hashtextextended(p.hash, 0) as key
        from contact c join identity_pseudonym p on p.id = c.identity_id
        where c.id = any(contacts)
        order by key
    ) person;
    select json_agg(neighbour) into found
    from contact c
    cross join lateral chain_neighbours(c.identity_id, c.municipality, coalesce(wanted ->> 'topic', c.topic),
        c.occurred_at, c.id) neighbour
    where c.id = any(contacts) and c.identity_id is not null;
    return coalesce(found, '[]');
end $$;
