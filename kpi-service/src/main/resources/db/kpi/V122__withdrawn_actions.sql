-- What was put down by mistake, or will not be done after all, is withdrawn and not deleted: it stays to be seen, with its reason.
alter table improvement_action
    add column reason            text, -- why the questions were lost that it is about; null for all of them
    add column withdrawn_at      timestamptz,
    add column withdrawn_by      text,
    add column withdrawal_reason text,
    add constraint withdrawn_as_a_whole check ((status = 'WITHDRAWN') = (withdrawn_at is not null)
        and (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null));
