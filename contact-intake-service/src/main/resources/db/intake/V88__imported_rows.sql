-- Rows of files that became contacts. Kept for ever, other than the answers to requests: the same file may come again after
-- years. A source numbers its own rows, so two municipalities may have the same number.
create table imported_row (
    municipality text        not null,
    source       text        not null,    -- keyed hash of the row's number
    contact_id   uuid        not null,
    imported_at  timestamptz not null,
    primary key (municipality, source)
);

call guard_all_rows('contact', 'id', array['topic_copy', 'republication']);
