-- What a citizen has in hand of a question that came by mail or form: the reference, and the address that it was asked from.
create table citizen_reference (
    contact_id   uuid primary key references contact,
    municipality text not null,
    reference    text not null unique, -- given to the citizen, who asks with it how it stands
    email        text not null         -- as written; receipt and answer go there
);
insert into citizen_reference select contact_id, municipality, reference, email from web_contact;
alter table web_contact drop column reference, drop column email;

-- Our mailboxes, and who reads them: one instance at a time.
create table mailbox (
    address      text        primary key,
    municipality text        not null,
    reader       uuid        not null,    -- the instance that reads it
    leased_until timestamptz not null,    -- then another one may
    polled_at    timestamptz not null     -- when it was last read to the end; at first, when reading began
);

-- Every message that was found in a mailbox, as it was found. Stored before it is flagged or moved there.
create table incoming_mail (
    id           uuid        primary key, -- UUIDv7
    mailbox      text        not null,
    municipality text        not null,
    uid_validity bigint      not null,    -- these two: as the server numbers its messages (RFC 9051)
    uid          bigint      not null,
    received_at  timestamptz not null,    -- when the server got it
    stored_at    timestamptz not null,
    size         bigint      not null,    -- as the server says; raw is shorter than a message that is too large
    raw          bytea       not null,
    -- What became of it
    attempts     int         not null default 0,
    leased_until timestamptz,             -- somebody is reading it until then
    processed_at timestamptz,             -- null while it waits
    kind         text,                    -- QUESTION, AUTOMATIC, BOUNCE, LIST, DUPLICATE, UNREADABLE
    detail       text,                    -- a code: by which sign, by which obstacle
    content_hash text,                    -- the same for the same mail, however often it comes
    message_id   text,
    sender       text,                    -- address, in lower case
    contact_id   uuid        references contact, -- what it became
    answers      uuid        references contact, -- of an earlier mail that it answers
    belonging    text,                    -- with answers: TO when the writer took part in that one, PERHAPS when not
    unique (mailbox, uid_validity, uid)
);
create index incoming_mail_waiting on incoming_mail (stored_at) where processed_at is null;
create index incoming_mail_by_content on incoming_mail (content_hash) where content_hash is not null;
create index incoming_mail_by_message on incoming_mail (message_id) where message_id is not null;
create index incoming_mail_by_contact on incoming_mail (contact_id) where contact_id is not null;
alter table incoming_mail alter column raw set storage external; -- mostly packed already

-- Mails to citizens. A row is written together with what causes it; its text is made when it is sent.
create table outgoing_mail (
    id              uuid        primary key, -- UUIDv7
    contact_id      uuid        not null references contact,
    municipality    text        not null,
    mailbox         text        not null,    -- the address it comes from
    kind            text        not null,    -- RECEIPT, ANSWER
    contact_version bigint,                  -- of an answer: its text is the note of this version
    recipient       text        not null,    -- in the one notation of addresses
    day             date        not null,    -- on which it was written, in the Netherlands
    state           text        not null,    -- WAITING, SENT, BOUNCED, FAILED
    attempts        int         not null default 0,
    created_at      timestamptz not null,
    next_attempt_at timestamptz not null,
    sent_at         timestamptz,
    message_id      text        not null unique,
    failure         text,                    -- a status such as 5.1.1
    returned_at     timestamptz              -- of an answer that did not arrive: when its contact was opened again
);
create unique index outgoing_mail_one_receipt on outgoing_mail (recipient, day) where kind = 'RECEIPT';
create index outgoing_mail_waiting on outgoing_mail (next_attempt_at) where state = 'WAITING';
create index outgoing_mail_undelivered on outgoing_mail (id)
    where kind = 'ANSWER' and state in ('BOUNCED', 'FAILED') and returned_at is null;
create index outgoing_mail_by_contact on outgoing_mail (contact_id);

call guard_all_rows('contact', 'id', array['topic_copy', 'republication']);
