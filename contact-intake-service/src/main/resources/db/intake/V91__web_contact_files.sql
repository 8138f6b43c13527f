-- Files that citizens sent with the form.
create table web_contact_file (
    contact_id   uuid  not null references web_contact,
    number       int   not null, -- 1 and up, in the order in which they were sent
    municipality text  not null,
    name         text  not null, -- safe as a file name, and distinct within the form
    content      bytea not null,
    primary key (contact_id, number)
);
-- Photos and documents are packed already.
alter table web_contact_file alter column content set storage external;

call guard_all_rows('contact', 'id', array['topic_copy', 'republication']);
