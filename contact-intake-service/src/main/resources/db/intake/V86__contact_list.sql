-- The list of contacts: in which order, who has taken what, and who was shown which page.

-- A walk over the list shows each contact once, though what a contact is due by changes: when routing decides, when a
-- department has it, when it is reopened. So what it was due by before stands beside it, with the transaction that changed it:
-- a walk that began before that transaction was seen goes on in the order in which it began.
alter table decision
    add column due_at         timestamptz, -- what the contact is due by: the hand-over, else the answer
    add column due_before     timestamptz,
    add column due_changed_in xid8;

create function due_moment(told decision) returns timestamptz language sql immutable as $$
    select coalesce(case when told.handover_status is distinct from 'RETURNED' then told.handover_due_at end, told.answer_due_at)
$$;

select set_config('kcc.municipalities', '*', true);
update decision set due_at = due_moment(decision) where due_moment(decision) is not null;

-- In a trigger, so that an instance of the release before, still running, keeps it up too.
create function note_due_moment() returns trigger language plpgsql as $$
declare
    due constant timestamptz := due_moment(new);
begin
    if tg_op = 'INSERT' then
        new.due_at := due;
        new.due_before := null;
        new.due_changed_in := pg_current_xact_id();
    elsif due is distinct from old.due_at then
        new.due_at := due;
        new.due_before := old.due_at;
        new.due_changed_in := pg_current_xact_id();
    end if;
    return new;
end $$;
create trigger due_moment_noted before insert or update on decision for each row execute function note_due_moment();

-- What waits for the front office is little beside all that ever came in.
create index contact_without_outcome on contact (municipality, occurred_at) where outcome is null and exclusion is null;

-- Who is busy with a contact, until when. No foreign key: that would lock the contact for whoever only means to.
create table contact_claim (
    contact_id uuid        primary key,
    holder     text        not null,
    claimed_at timestamptz not null,
    expires_at timestamptz not null
);
create index contact_claim_by_holder on contact_claim (holder, expires_at);

-- Who was shown the texts of which contacts on one page of the list, and when. One row for a page: a queue is looked at all
-- day long, and a row for each contact on it would soon outnumber everything else that is kept.
create table contact_page_read (
    id       uuid        primary key, -- UUIDv7, so in the order of time
    reader   text        not null,
    read_at  timestamptz not null,
    contacts uuid[]      not null
);
-- Asked for by a privacy officer now and then. New entries wait in the index's own list and are put in their places many at a
-- time, so that a reader hardly pays for it.
create index contact_page_read_by_contact on contact_page_read using gin (contacts);

call guard_all_rows('contact', 'id', array['topic_copy', 'republication']);
