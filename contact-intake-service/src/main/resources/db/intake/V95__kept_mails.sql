-- Mails that asked nothing are there to be looked through: what a program seems to have sent may be somebody's question.
create index incoming_mail_kept on incoming_mail (stored_at desc, id desc) include (kind, municipality)
    where kind is not null and kind <> 'QUESTION';

alter table incoming_mail
    add column made_question_by text; -- who made a question of it; detail keeps why it was taken for none

-- Who was shown such a mail: it has no contact that could tell.
create table mail_read (
    id           uuid        primary key, -- UUIDv7
    mail_id      uuid        not null references incoming_mail,
    municipality text        not null,
    reader       text        not null,
    read_at      timestamptz not null
);

call guard_all_rows('contact', 'id', array['topic_copy', 'republication']);
