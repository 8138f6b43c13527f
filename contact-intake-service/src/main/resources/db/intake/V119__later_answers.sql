-- What routing promised the citizen beside its first promise, which was in danger; in the read view like the rest of its state.
alter table decision
    add column delay_first_due_at timestamptz,
    add column delay_new_due_at   timestamptz,
    add column delay_noticed_at   timestamptz,
    add column delay_text         text; -- what the citizen reads, with placeholders

-- That the answer comes later is mailed once, however often it is heard: kind DELAY.
create unique index outgoing_mail_one_delay on outgoing_mail (contact_id) where kind = 'DELAY';
