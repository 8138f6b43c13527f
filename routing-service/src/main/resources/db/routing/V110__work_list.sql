-- Who works on a hand-over, and how often it changed: whoever acts on an older revision is told so.
alter table handover
    add column assignee    text,        -- user name; null: whoever of the department takes it
    add column assigned_at timestamptz,
    add column revision    int not null default 0;

-- The work list shows what lies at departments, however much has been completed since. The condition is written in the query
-- word for word, so that the planner can use these.
create index handover_under_way on handover (due_at, id) where status in ('OPEN', 'ACCEPTED');
create index handover_of_department on handover (department, due_at, id) where status in ('OPEN', 'ACCEPTED');
create index handover_of_assignee on handover (assignee, due_at, id)
    where status in ('OPEN', 'ACCEPTED') and assignee is not null;

-- What a department has set up for a municipality. No row: no address, no coordinator, no reminders.
create table department_desk (
    municipality text        not null,
    department   text        not null, -- code of the catalogue
    mail_address text,                 -- of the department, for reminders
    coordinator  text,                 -- user name of whoever sees to work that is sent to and fro
    reminders    boolean     not null,
    version      int         not null check (version > 0),
    changed_at   timestamptz not null,
    changed_by   text        not null, -- user name
    primary key (municipality, department)
);

-- Who is away, and who does the work meanwhile. Days on the clock of Amsterdam, both included.
create table absence (
    id         uuid        primary key,
    user_name  text        not null,
    substitute text        not null, -- user name
    first_day  date        not null,
    last_day   date        not null check (last_day >= first_day),
    made_at    timestamptz not null
);
create index absence_until on absence (last_day);

-- Who opened the work list, and what they may see there: colleagues to assign work to.
create table list_worker (
    user_name      text        primary key,
    departments    text        not null, -- codes with commas between, or *
    municipalities text        not null, -- codes with commas between, or *
    seen_at        timestamptz not null
);

-- Each table by itself: which tables of other migrations are the same for all municipalities, is not for this one to say.
call guard_rows('department_desk', 'case when (select current_setting(''kcc.municipalities'', true) = ''*'') then true
    else municipality = any (cast((select string_to_array(current_setting(''kcc.municipalities'', true), '','')) as text[])) end',
    'current_setting(''kcc.municipalities'', true) = ''*''
    or municipality = any (string_to_array(current_setting(''kcc.municipalities'', true), '',''))');
call guard_rows('absence', 'current_setting(''kcc.municipalities'', true) <> ''''',
    'current_setting(''kcc.municipalities'', true) <> ''''');
call guard_rows('list_worker', 'current_setting(''kcc.municipalities'', true) <> ''''',
    'current_setting(''kcc.municipalities'', true) <> ''''');
