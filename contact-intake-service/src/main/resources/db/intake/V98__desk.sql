-- What the agents' desk keeps.

-- What an agent is typing: sealed by the service for the one who types (AES-256-GCM, owner and id sealed in), gone a day after
-- it was last saved. It knows no municipality, so it is guarded like pseudonyms are: there for whoever has signed in. The
-- owner stands in each statement, and what a forgotten condition would show nobody but the owner could open.
create table draft (
    id       uuid        primary key, -- made by the page
    owner    text        not null,
    content  bytea       not null,    -- nonce, and JSON encrypted with its tag
    saved_at timestamptz not null
);
create index draft_by_owner on draft (owner, saved_at);
create index draft_by_time on draft (saved_at);
alter table draft alter column content set storage external; -- what is encrypted cannot be packed

-- What an agent did on a day.
create index audit_by_actor on audit (actor, recorded_at);
create index contact_note_by_author on contact_note (author, noted_at);

call guard_all_rows('contact', 'id', array['topic_copy', 'republication']);
