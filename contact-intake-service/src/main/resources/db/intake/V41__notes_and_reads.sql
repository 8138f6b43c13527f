-- What somebody wrote about a contact without changing it; masked. Texts of departments stand here and nowhere else.
create table contact_note (
    id         uuid        primary key, -- UUIDv7
    contact_id uuid        not null,
    version    bigint      not null,    -- the contact's, when it was written
    text       text        not null,
    author     text        not null,
    noted_at   timestamptz not null
);
create index contact_note_by_contact on contact_note (contact_id, id);

-- Who was shown the text of which contact, and when. No foreign key: that would lock the contact for a reader.
create table contact_read (
    id         uuid        primary key, -- UUIDv7, so in the order of time
    contact_id uuid        not null,
    reader     text        not null,
    read_at    timestamptz not null
);
create index contact_read_by_contact on contact_read (contact_id, id);
