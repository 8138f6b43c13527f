-- Departments that take hand-overs: those of the topics in use, and those that the catalogue has beside them.

alter table topic_copy add column departments text[]; -- null in copies of states that are older than the list

create view known_department as
select department as code from topic_copy where active and department is not null
union
select unnest(departments) from topic_copy where active;
