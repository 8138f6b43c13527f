-- The smallest id that may have been given at a moment: ids are UUIDv7, which begin with their milliseconds.
create function first_id_at(moment timestamptz) returns uuid language sql immutable parallel safe
return cast(lpad(to_hex(cast(floor(extract(epoch from moment) * 1000) as bigint)), 12, '0') || repeat('0', 20) as uuid);

-- Contacts that we know and intake does not, or of which we know a newer version: as after a restore of its database.
create table unknown_contact (
    contact_id    uuid        primary key,
    municipality  text        not null,
    day           date        not null,
    found_at      timestamptz not null,
    known_version bigint      not null,
    told_version  bigint,     -- intake's; null when it does not know the contact at all
    decision      text,       -- REMOVE or KEEP; null until somebody has decided
    decided_by    text,
    decided_at    timestamptz,
    check ((decision is null) = (decided_by is null)),
    check ((decision is null) = (decided_at is null))
);
create index unknown_contact_by_day on unknown_contact (municipality, day);

alter table manifest add column listed boolean not null default false;         -- it named each contact
alter table manifest add column unknown_contacts bigint not null default 0;    -- that we know and its writer does not

-- A contact that was taken out of the figures has version -1, for ever: no event brings it back.
alter table contact_fact drop constraint contact_fact_check;
alter table contact_fact add constraint contact_fact_check check ((contact_version <= 0) = (state is null));
