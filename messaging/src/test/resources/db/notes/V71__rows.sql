create table letter (id uuid primary key, municipality text not null);
call guard_all_rows('note', 'id', array['note']);
