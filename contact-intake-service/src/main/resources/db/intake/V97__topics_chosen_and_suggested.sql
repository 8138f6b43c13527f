-- What a text is about: what an agent chose, from which suggestions are learned, and what was suggested when it came in.
alter table contact
    add column topic_chosen_at     timestamptz,      -- when an agent gave the topic; null when nobody or somebody else did
    add column suggested_topic     text,
    add column suggested_certainty double precision; -- from 0 to 1
-- Read every few seconds for what is new.
create index contact_topic_chosen on contact (topic_chosen_at) where topic_chosen_at is not null;
