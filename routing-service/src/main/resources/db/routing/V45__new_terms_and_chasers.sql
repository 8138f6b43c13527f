-- A reopening owes a new answer: when the first one since was recorded, and the due moment that passed without it.
alter table contact_routing
    add column answered_again_at   timestamptz,
    add column reopened_overdue_at timestamptz,
-- A chaser joins the open hand-over of the contact it chases, and is done with it.
    add column chases              uuid,        -- the contact before it, which was not settled; confirmed ones alone
    add column joined_to           uuid,        -- the contact whose hand-over it joined
    add column joined_handover     uuid,
    add column joined_completed_at timestamptz,
    add column waits_since         timestamptz; -- its decision waits for news of the contact it chases
create index contact_routing_waits on contact_routing (waits_since) where waits_since is not null;
create index contact_routing_joined on contact_routing (joined_to) where joined_to is not null;
create index contact_routing_joins on contact_routing (joined_handover)
    where joined_handover is not null and joined_completed_at is null;

alter table handover add column returned_at timestamptz; -- null unless it was given back and lies at the front office
update handover set returned_at = holder.held_from
from handover_holder holder
where handover.status = 'RETURNED' and holder.handover_id = handover.id and holder.held_until is null;

-- Until now nobody watched the answer that a reopened contact is owed.
update contact_routing set watch_at = answer_due_at
where reopened_at is not null and outcome is null and exclusion is null and watch_at is null
  and destination = 'FRONT_OFFICE' and answer_due_at is not null
  and not exists (select from handover where handover.contact_id = contact_routing.contact_id and status <> 'COMPLETED');
