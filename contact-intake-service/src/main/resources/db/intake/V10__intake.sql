-- What contact-intake-service knows. Free text lives here and nowhere else; identifiers of persons live nowhere.

-- The call, visit, mail or form that carried one or more contacts.
create table interaction (
    id            uuid        primary key, -- UUIDv7
    municipality  text        not null,    -- CBS code, such as GM0344
    channel       text        not null,
    occurred_at   timestamptz not null,    -- when the citizen asked
    registered_at timestamptz not null,    -- when it was logged
    registered_by text        not null,
    -- Whose it was, as long as the pseudonym is kept. No foreign key: registrations of the same person would
    -- queue for one row. The retention run clears it.
    identity_id   uuid
);
create index interaction_by_identity on interaction (identity_id, occurred_at) where identity_id is not null;

-- One question about one subject: what is counted. Raw facts; how it stands is computed from them.
create table contact (
    id                    uuid        primary key, -- UUIDv7
    version               bigint      not null,    -- one more with each change, under this row's lock
    interaction_id        uuid        not null references interaction,
    municipality          text        not null,
    channel               text        not null,
    topic                 text,
    occurred_at           timestamptz not null,
    registered_at         timestamptz not null,
    summary               text        not null,    -- citizen service numbers are masked
    outcome               text,
    answered_at           timestamptz,             -- as the agent states it
    first_answer_at       timestamptz,             -- by our own clock; never cleared
    handover_reason       text,
    handover_department   text,
    handover_requested_at timestamptz,             -- never cleared
    reopened_at           timestamptz,             -- never cleared
    exclusion             text,
    resolved              boolean
);

-- Who did what to which contact, and when: one row per version. Codes only, so that it survives the erasing of a person.
create table audit (
    contact_id  uuid        not null,
    version     bigint      not null,
    action      text        not null,
    code        text,
    actor       text        not null,
    recorded_at timestamptz not null,
    primary key (contact_id, version)
);

-- What somebody wrote with that change: an answer, a note, a reason. Masked like the summary.
create table note (
    contact_id uuid   not null,
    version    bigint not null,
    text       text   not null,
    primary key (contact_id, version)
);

-- A person, known by a keyed hash only. Deleted thirty days after its last use.
create table identity_pseudonym (
    id           uuid        primary key,
    type         text        not null,
    key_version  int         not null,
    hash         text        not null, -- HMAC-SHA-256, hexadecimal
    last_used_at timestamptz not null, -- to the day: see the registration statement
    unique (hash, type, key_version)
);
create index identity_pseudonym_by_last_use on identity_pseudonym (last_used_at);

-- A request that was carried out, so that a repetition gets the same answer and creates nothing.
create table idempotency_key (
    key         text        primary key, -- keyed hash of user and key
    request     text        not null,    -- keyed hash of the request
    answer      text        not null,    -- JSON
    complete    boolean     not null,    -- whether the answer holds all decisions, and will not change any more
    recorded_at timestamptz not null
);
create index idempotency_key_by_time on idempotency_key (recorded_at);

-- Read view of routing: the newest that it told about each contact. Filled from its events, never written here.
create table decision (
    contact_id             uuid        primary key,
    version                bigint      not null,
    destination            text,
    reason                 text,
    explanation            text,
    rule                   text,
    rule_set               int,
    department             text,
    answer_due_at          timestamptz,
    decided_at             timestamptz,
    handed_over_at         timestamptz,
    answer_overdue_at      timestamptz,
    handover_id            uuid,
    handover_reason        text,
    handover_department    text,
    handover_status        text,
    handover_due_at        timestamptz,
    handover_overdue_at    timestamptz,
    handover_completed_at  timestamptz,
    handover_result        text
) with (fillfactor = 80); -- updated a few times each: leave room on the page

-- Copy of the topic catalogue. Empty until the first one has arrived; until then any topic is accepted.
create table topic_copy (
    code       text    primary key,
    version    bigint  not null,
    name       text    not null,
    topic_group text,
    department text,
    active     boolean not null
);
