-- Each time that a hand-over waited for the citizen. The municipality's own term stood still meanwhile: its due moment is the end
-- of the waiting and the working time that was left. Who is a user name; why is a code.
create table handover_waiting (
    handover_id  uuid        not null references handover,
    since        timestamptz not null,
    until_at     timestamptz not null, -- the clock runs again from here at the latest
    reason       text        not null,
    stopped_by   text        not null,
    left_seconds bigint      not null check (left_seconds >= 0), -- of working time, when the clock stopped
    resumed_at   timestamptz, -- null: not before until_at
    resumed_by   text,
    primary key (handover_id, since)
);

call guard_rows('handover_waiting', 'case when (select current_setting(''kcc.municipalities'', true) = ''*'') then true
    else exists (select from handover of_municipality where of_municipality.id = handover_id) end',
    'current_setting(''kcc.municipalities'', true) <> ''''');
