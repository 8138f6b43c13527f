-- Until when the switchboard was heard: written down every few seconds while it is.
create table switchboard_heard (
    municipality text        primary key,
    heard_until  timestamptz not null
);
-- Times in which it was not, and calls may have come of which nobody told.
create table switchboard_gap (
    municipality text        not null,
    began_at     timestamptz not null,
    ended_at     timestamptz not null,
    primary key (municipality, began_at)
);

call guard_all_rows('contact', 'id', array['topic_copy', 'republication']);
