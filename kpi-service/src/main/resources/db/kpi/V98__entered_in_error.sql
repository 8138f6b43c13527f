-- A contact that was logged by mistake and taken back: counted apart like the other exclusions.
alter table counter add column entered_in_error integer not null default 0;
