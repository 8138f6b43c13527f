-- What routing knows, as versions that never change: the documents that people edit, as they wrote them.
create table knowledge_version (
    kind      text        not null, -- CATALOGUE, RULES, CALENDARS, TERMS
    version   int         not null check (version > 0),
    content   text        not null, -- JSON
    author    text,                 -- user name; null: imported from a data file
    stored_at timestamptz not null,
    primary key (kind, version)
);

-- Which version is in force from when: the last row of its kind of which the moment has come. Rows are only added; a version
-- without a row is a draft.
create table knowledge_in_force (
    number     int         primary key, -- in the order in which it was decided
    kind       text        not null,
    version    int         not null,
    from_at    timestamptz not null,
    decided_by text,                 -- user name; null: imported from a data file
    decided_at timestamptz not null,
    foreign key (kind, version) references knowledge_version
);

-- Only said which versions of the rule table there had been.
drop table rule_set;

-- The facts that a decision was taken on, and what came of them, so that other rules can be tried on the past. Codes and
-- moments alone. Null in decisions from before they were kept. No index: a trial reads whole periods, and every decision would
-- pay for it.
alter table decision_trace
    add column catalogue            int, -- versions of what was in force, as rule_set is
    add column calendars            int,
    add column terms                int,
    add column municipality         text,
    add column occurred_at          timestamptz,
    add column channel              text,
    add column topic                text,
    add column topic_known          boolean,
    add column directly_answerable  boolean,
    add column outcome              text,
    add column exclusion            text,
    add column handover_asked       boolean,
    add column asked_department     text,
    add column reopened             boolean,
    add column chaser               boolean, -- of a contact that was not settled, for sure
    add column within_opening_hours boolean,
    add column term_from            timestamptz, -- when the term began that a new promise runs in
    add column promised_at          timestamptz, -- what was promised before and went on to hold; null for a new promise
    add column destination          text,
    add column department           text,
    add column answer_due_at        timestamptz;

call guard_all_rows('contact_routing', 'contact_id',
    array['topic', 'republication', 'knowledge_version', 'knowledge_in_force']);
