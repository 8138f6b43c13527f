-- What the citizen was promised beside the first promise, which was in danger and goes on counting.
alter table contact_fact add column delay_new_due_at timestamptz;

create or replace view counted_contact with (security_invoker = true) as
select contact_id, interaction_id, day, municipality, channel, coalesce(topic, '') as topic,
       coalesce(department, '') as department, coalesce(reason, '') as reason, occurred_at, state, exclusion, since,
       outcome, first_answer_at, resolved, strength, repeat_of, repeat_of_at, chaser, next_at, answer_due_at,
       answer_overdue_at, handed_over_at, handover_due_at, handover_overdue_at, handover_completed_at, hops, ping_pong,
       reopened_at, delay_new_due_at
from contact_fact
where state is not null;
