-- What the text of a contact without a topic seems to be about, as intake tells it; and as the rules saw it.
alter table contact_routing
    add column suggested_topic     text,
    add column suggested_certainty double precision;
alter table decision_trace
    add column suggested_topic     text,             -- null when a topic was known
    add column suggested_certainty double precision;
