-- What agents may say about a topic, in a municipality's own words. Versions are only added; the newest one holds, and goes before
-- the text that ships with the service, which is version 0 and stands in no table.
create table answer_text (
    municipality text        not null,
    topic        text        not null,
    version      int         not null check (version > 0),
    ask          text[]      not null, -- what to ask the citizen, one by one
    say          text        not null,
    link         text,
    link_text    text,
    valid_until  date,                 -- the last day on which it can be relied on; null: until somebody changes it
    changed_at   timestamptz not null,
    changed_by   text        not null, -- user name
    primary key (municipality, topic, version)
);

call guard_all_rows('contact_routing', 'contact_id',
    array['topic', 'republication', 'knowledge_version', 'knowledge_in_force']);
