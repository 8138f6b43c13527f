-- Where the coordinator of a department is told of work that is long late.
alter table department_desk
    add column coordinator_address text; -- mail address

-- Mails that remind departments: at most one to a department and one to its coordinator on a day.
create table reminder_mail (
    id              uuid        primary key, -- UUIDv7, in the Message-ID
    municipality    text        not null,
    department      text        not null,
    audience        text        not null, -- DEPARTMENT, COORDINATOR
    recipient       text        not null, -- mail address
    day             date        not null, -- working day, on the clock of Amsterdam
    state           text        not null, -- WAITING, SENT, NOTHING_LEFT, REFUSED
    attempts        int         not null default 0,
    created_at      timestamptz not null,
    next_attempt_at timestamptz not null,
    settled_at      timestamptz,
    unique (municipality, department, audience, day)
);
create index reminder_mail_waiting on reminder_mail (created_at) where state = 'WAITING';

-- What was said of a hand-over, or is about to be: each once.
create table reminder (
    handover_id  uuid not null references handover,
    kind         text not null, -- BEFORE, AFTER, ESCALATION
    day          date not null, -- of AFTER the day on which it is said, of the others that of the due moment
    municipality text not null,
    mail_id      uuid not null references reminder_mail on delete cascade,
    primary key (handover_id, kind, day)
);
create index reminder_by_mail on reminder (mail_id);

call guard_rows('reminder_mail',
    'case when (select current_setting(''kcc.municipalities'', true) = ''*'') then true
    else municipality = any (cast((select string_to_array(current_setting(''kcc.municipalities'', true), '','')) as text[])) end',
    'current_setting(''kcc.municipalities'', true) = ''*''
    or municipality = any (string_to_array(current_setting(''kcc.municipalities'', true), '',''))');
call guard_rows('reminder',
    'case when (select current_setting(''kcc.municipalities'', true) = ''*'') then true
    else municipality = any (cast((select string_to_array(current_setting(''kcc.municipalities'', true), '','')) as text[])) end',
    'current_setting(''kcc.municipalities'', true) = ''*''
    or municipality = any (string_to_array(current_setting(''kcc.municipalities'', true), '',''))');
