-- A version is a draft until it has a row in the list of what is in force, or is withdrawn; until then its writers change it, each
-- time raising its revision. From then on it never changes.
alter table knowledge_version
    add column revision     int not null default 1 check (revision > 0),
    add column based_on     int,         -- the version that it was a copy of; null when it was not
    add column edited_by    text,        -- user name of who changed it last; null: nobody but the author
    add column edited_at    timestamptz,
    add column withdrawn_by text,
    add column withdrawn_at timestamptz;

-- A row of which the moment has not come may be taken back, by a later row that says so and counts for nothing else.
alter table knowledge_in_force
    add column takes_back int unique references knowledge_in_force;
