-- Rows of files that became contacts. Kept for ever, other than the answers to requests: the same file may come again after
-- years.
create table imported_row (
    source       text        primary key, -- keyed hash of municipality and number: sources number their own rows
    municipality text        not null,
    contact_id   uuid        not null,
    imported_at  timestamptz not null
);

call guard_all_rows('contact', 'id', array['topic_copy', 'republication']);
