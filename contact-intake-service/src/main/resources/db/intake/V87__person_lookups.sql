-- Who looked for the contacts of a person, for which purpose, and which were shown. Whom they looked for is not kept: it is
-- told by the contacts alone, and by nothing when there are none.
create table person_lookup (
    id           uuid        primary key, -- UUIDv7, so in the order of time
    reader       text        not null,
    purpose      text        not null,    -- in the reader's words; masked
    type         text        not null,    -- of the identifier
    looked_up_at timestamptz not null,
    contacts     uuid[]      not null
);
create index person_lookup_by_contact on person_lookup using gin (contacts);

call guard_all_rows('contact', 'id', array['topic_copy', 'republication']);
