-- What a citizen sent with the form on the public page. The contact it became holds the beginning of the text.
create table web_contact (
    contact_id   uuid    primary key references contact,
    municipality text    not null,
    reference    text    not null unique, -- given to the citizen, who asks with it how it stands
    name         text,
    email        text    not null,        -- as written; the answer goes there
    phone        text,
    message      text    not null,        -- all of it; citizen service numbers are masked
    suspect      boolean not null         -- a field that people do not see was filled in
);
call guard_all_rows('contact', 'id', array['topic_copy', 'republication']);
