create table note (id uuid primary key, text text not null check (text <> 'refused'), times int not null);
