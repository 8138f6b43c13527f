-- A rule set tried on the past: what was asked, how far it is, and what came of it. Figures, codes and moments alone.
create table trial (
    id         uuid        primary key, -- UUIDv7
    rule_set   int         not null,
    against    int         not null,    -- the rule set that was in force meanwhile
    scope      text        not null,    -- of which municipalities: codes with commas between, or * for all
    from_day   date        not null,
    to_day     date        not null,    -- the last day
    state      text        not null,    -- RUNNING, DONE, FAILED
    total      bigint      not null,    -- contacts to look at
    done       bigint      not null default 0,
    started_by text        not null,    -- user name
    started_at timestamptz not null,
    touched_at timestamptz not null,    -- a trial that runs says so with each step
    ended_at   timestamptz,
    result     text                     -- JSON; null until it is done
);
create index trial_by_rule_set on trial (rule_set, started_at desc);

-- The contacts that would have gone elsewhere.
create table trial_moved (
    trial            uuid not null references trial on delete cascade,
    contact_id       uuid not null,
    municipality     text not null,
    occurred_at      timestamptz not null,
    channel          text not null,
    topic            text,
    now_destination  text not null,
    now_department   text,
    then_destination text not null,
    then_department  text,
    then_rule        text not null,
    primary key (trial, contact_id)
);

-- Sums of several municipalities are for those who see each of them.
call guard_rows('trial', 'case when (select current_setting(''kcc.municipalities'', true) = ''*'') then true
    else scope <> ''*'' and string_to_array(scope, '','') <@ (select string_to_array(current_setting(''kcc.municipalities'', true), '','')) end',
    'current_setting(''kcc.municipalities'', true) <> ''''');
call guard_all_rows('contact_routing', 'contact_id',
    array['topic', 'republication', 'knowledge_version', 'knowledge_in_force']);
