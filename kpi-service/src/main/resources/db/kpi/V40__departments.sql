-- Departments of the catalogue: an improvement action may name one of these and no other.

alter table topic
    add column department  text,
    add column departments text[]; -- all of the catalogue; null in copies of states that are older than the list

create view known_department as
select department as code from topic where department is not null
union
select unnest(departments) from topic;
