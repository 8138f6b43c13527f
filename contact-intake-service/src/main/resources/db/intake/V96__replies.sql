-- What a reply to an answered question seems to be, and what a person decided it is.
alter table incoming_mail
    add column proposal   text,        -- NO_QUESTION, SAME_QUESTION, NEW_QUESTION; null when the earlier contact was still open
    add column decision   text,        -- one of these
    add column decided_by text,
    add column decided_at timestamptz;
