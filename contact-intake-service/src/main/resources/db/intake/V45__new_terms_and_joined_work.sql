-- A reopening owes a new answer: when the first one since was recorded. Of contacts that were answered again before this
-- stood here, the history tells.
alter table contact add column answered_again_at timestamptz;
update contact set answered_again_at = again.recorded_at
from (
    select a.contact_id, min(a.recorded_at) as recorded_at
    from audit a join contact c on c.id = a.contact_id
    where c.reopened_at is not null and a.action = 'ANSWERED' and a.recorded_at >= c.reopened_at and a.code <> 'CITIZEN_RETURNS'
    group by a.contact_id
) again
where again.contact_id = contact.id;

alter table decision
    add column handover_returned_at timestamptz,
    add column joined_handover_id   uuid,        -- of another contact's hand-over, which this one chases
    add column joined_completed_at  timestamptz;
update decision set handover_returned_at = '9999-12-31T00:00:00Z' where handover_status = 'RETURNED';
