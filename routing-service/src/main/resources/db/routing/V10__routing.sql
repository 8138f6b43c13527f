-- How each contact stands for routing: what intake last said of it, and what routing made of it. Codes and instants only.
create table contact_routing (
    contact_id          uuid        primary key,
    -- as intake last described it
    contact_version     bigint      not null, -- 0: row made, nothing taken in yet; never seen outside a transaction
    municipality        text        not null,
    channel             text        not null,
    topic               text,
    occurred_at         timestamptz not null,
    outcome             text,
    answered_at         timestamptz,
    first_answer_at     timestamptz,
    asked_reason        text,
    asked_department    text,
    asked_at            timestamptz, -- the front office asked to hand over
    reopened_at         timestamptz,
    exclusion           text,
    -- as routing published it
    version             bigint      not null,
    destination         text,
    reason              text,
    explanation         text,
    rule                text,
    rule_set            int,
    department          text,
    answer_due_at       timestamptz,
    decided_at          timestamptz,
    handed_over_at      timestamptz,
    answer_overdue_at   timestamptz,
    -- the moment at which an alarm must go off; null when nothing is awaited
    watch_at            timestamptz
);
create index contact_routing_watch on contact_routing (watch_at, contact_id) where watch_at is not null;

-- Why the rule table decided as it did, for every decision ever taken.
create table decision_trace (
    contact_id uuid        not null references contact_routing,
    version    bigint      not null, -- of the routing state in which the decision was published
    decided_at timestamptz not null,
    rule_set   int         not null,
    rule       text        not null,
    trace      text        not null, -- JSON: every rule looked at, each condition and what it met
    primary key (contact_id, version)
);

-- Work for the back office; at most one per contact.
create table handover (
    id           uuid        primary key,
    contact_id   uuid        not null unique references contact_routing,
    municipality text        not null,
    channel      text        not null,
    topic        text,
    reason       text        not null,
    department   text        not null,
    status       text        not null,
    hops         int         not null,
    ping_pong    boolean     not null,
    opened_at    timestamptz not null,
    due_at       timestamptz not null,
    overdue_at   timestamptz,
    accepted_at  timestamptz,
    completed_at timestamptz,
    result       text
);
create index handover_work_list on handover (department, status, due_at, id);
create index handover_by_due on handover (due_at, id);

-- Every holder of a hand-over, in order.
create table handover_holder (
    id          uuid        primary key,
    handover_id uuid        not null references handover,
    position    int         not null,
    department  text, -- null: the front office
    held_from   timestamptz not null,
    accepted_at timestamptz,
    held_until  timestamptz, -- null: still
    remark      text, -- why it was passed on, in a member of staff's own words; masked
    unique (handover_id, position)
);

-- What staff wrote down. Free text: it stays here and is in no event.
create table handover_note (
    id          uuid        primary key,
    handover_id uuid        not null references handover,
    noted_at    timestamptz not null,
    author      text        not null,
    note        text        not null
);
create index handover_note_by_handover on handover_note (handover_id, noted_at);

-- The topic catalogue as last published, one row per code ever known.
create table topic (
    code    text    primary key,
    version bigint  not null,
    active  boolean not null,
    state   text    not null -- JSON of the published state
);

-- Each version of the rule table that ever decided: a version says one thing for ever.
create table rule_set (
    version  int         primary key,
    content  text        not null,
    first_at timestamptz not null
);
