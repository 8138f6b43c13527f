-- More that rules may look at, as the decision saw it; null in decisions from before.
alter table contact_routing
    add column urgency text;
alter table decision_trace
    add column topic_group text,
    add column urgency     text, -- a code of intake's list; null when no word was urgent
    add column load        text; -- LOW, NORMAL or HIGH: of the front office of the municipality
