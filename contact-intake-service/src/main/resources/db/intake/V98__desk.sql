-- What the agents' desk keeps.

-- What an agent is typing: sealed by the service for the one who types (AES-256-GCM, owner and id sealed in), gone a day after
-- it was last saved. It knows no municipality, so it is guarded like pseudonyms are: there for whoever has signed in. The
-- owner stands in each statement, and what a forgotten condition would show nobody but the owner could open.
create table draft (
    id       uuid        primary key, -- made by the page
    owner    text        not null,
    content  bytea       not null,    -- nonce, and JSON encrypted with its tag
    saved_at timestamptz not null
);
create index draft_by_owner on draft (owner, saved_at);
create index draft_by_time on draft (saved_at);
alter table draft alter column content set storage external; -- what is encrypted cannot be packed

-- What an agent did on a day.
create index audit_by_actor on audit (actor, recorded_at);
create index contact_note_by_author on contact_note (author, noted_at);

-- The queue of the front office: the contacts that may owe an answer. A few hundred of all that ever came in, and what tells
-- them from the others stands in two tables; so they are kept apart, and a query of the queue reads only them. It holds too
-- many rather than too few: whoever asks, asks the contact and its decision as well. In triggers, so that an instance of the
-- release before, still running, keeps it up too.
create table front_office_work (
    contact_id   uuid    primary key, -- no foreign key: the trigger sees to it
    municipality text    not null,
    reopened     boolean not null     -- then a hand-over of before does not take it away
);

-- Whether the front office owes an answer, as far as the contact itself knows.
create function front_office_owes(asked contact) returns boolean language sql immutable as $$
    select asked.exclusion is null and asked.outcome is null
        and (asked.handover_requested_at is null or asked.handover_requested_at < asked.reopened_at) is true
$$;

create function note_front_office_work() returns trigger language plpgsql as $$
begin
    if front_office_owes(new) then
        insert into front_office_work values (new.id, new.municipality, new.reopened_at is not null)
        on conflict (contact_id) do update set reopened = excluded.reopened;
    else
        delete from front_office_work where contact_id = new.id;
    end if;
    return null;
end $$;
create trigger front_office_work_comes after insert on contact for each row
    when (new.outcome is null and new.exclusion is null) execute function note_front_office_work();
create trigger front_office_work_changes after update on contact for each row
    when (front_office_owes(old) is distinct from front_office_owes(new) or old.reopened_at is distinct from new.reopened_at)
    execute function note_front_office_work();

-- What routing handed over is the department's; it is never unsaid.
create function note_department_work() returns trigger language plpgsql as $$
begin
    if new.handed_over_at is not null then
        delete from front_office_work where contact_id = new.contact_id and not reopened;
    end if;
    return null;
end $$;
create trigger department_work_noted after insert or update on decision for each row execute function note_department_work();

insert into front_office_work select id, municipality, reopened_at is not null
from contact left join decision on contact_id = id
where front_office_owes(contact) and (reopened_at is not null or handed_over_at is null);

-- What a department gave back, whether or not the front office had answered before.
create index decision_returned on decision (contact_id) where handover_returned_at is not null;
-- The other contacts that can be reopened or overdue, for a list of all that is open.
-- And all that nobody has answered, the oldest first.
create index contact_unanswered on contact (occurred_at, id) where outcome is null and exclusion is null;
create index contact_reopened on contact (id) where reopened_at is not null;
create index decision_overdue on decision (contact_id) where answer_overdue_at is not null;
-- All that the counted states need to know of routing.
create index decision_beyond_front_office on decision (contact_id) include (handed_over_at, answer_overdue_at)
    where handed_over_at is not null or answer_overdue_at is not null;

-- A contact that an agent split off another: what came by the mail or form of that first one, came by it.
create table split_contact (
    contact_id uuid primary key references contact,
    first_id   uuid not null references contact -- itself never split off
);
create function first_contact(id uuid) returns uuid language sql stable as $$
    select coalesce((select s.first_id from split_contact s where s.contact_id = id), id)
$$;

call guard_all_rows('contact', 'id', array['topic_copy', 'republication']);
