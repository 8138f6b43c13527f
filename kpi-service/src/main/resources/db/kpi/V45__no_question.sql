-- A thank-you, or something for our information, asks nothing: counted apart like the other exclusions.
alter table daily_counter add column no_question integer not null default 0;
alter table rollup_counter add column no_question integer not null default 0;
