-- That a citizen is told before a promise breaks: what routing promised instead, once per contact.
alter table contact_routing
    add column delay_first_due_at timestamptz, -- what had been promised
    add column delay_new_due_at   timestamptz, -- what is promised since
    add column delay_noticed_at   timestamptz,
    add column delay_text         text;        -- with its placeholders, as the setting said at that moment

-- Whether citizens are told, by municipality and topic; '*' is for every topic without a row of its own. No row: nobody is told.
create table delay_notice (
    municipality text        not null,
    topic        text        not null,
    version      int         not null check (version > 0),
    enabled      boolean     not null,
    hours_before int         not null, -- hours of the clock before the promised moment
    working_days int         not null, -- how many working days later the new moment is
    text         text        not null, -- what the citizen reads
    changed_at   timestamptz not null,
    changed_by   text        not null, -- user name
    primary key (municipality, topic)
);
call guard_rows('delay_notice',
    'case when (select current_setting(''kcc.municipalities'', true) = ''*'') then true
    else municipality = any (cast((select string_to_array(current_setting(''kcc.municipalities'', true), '','')) as text[])) end',
    'current_setting(''kcc.municipalities'', true) = ''*''
    or municipality = any (string_to_array(current_setting(''kcc.municipalities'', true), '',''))');
