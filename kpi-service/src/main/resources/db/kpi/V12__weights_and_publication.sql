-- The fixed shares of the channels for the mix-adjusted total. Those of the newest day up to the end of a period hold.
-- A day has one row for each channel; they are taken in proportion, so they need not add up to 1.
create table channel_weight (
    valid_from date    not null,
    channel    text    not null,
    weight     numeric not null check (weight > 0),
    origin     text    not null, -- where the number comes from, in Dutch, for the reader of the figure
    primary key (valid_from, channel)
);

-- 11 % through the digital channel: Rijnconsult and Telengy, survey among 78 municipalities, August 2014. No source tells
-- how the other 89 % is divided: that is an assumption, to be replaced by a row of the installation's own figures.
insert into channel_weight (valid_from, channel, weight, origin) values
    ('0001-01-01', 'WEB', 0.11, 'Rijnconsult en Telengy, 2014: 11% van de contacten is digitaal'),
    ('0001-01-01', 'PHONE', 0.50, 'Aanname: verdeling van de overige 89%'),
    ('0001-01-01', 'COUNTER', 0.27, 'Aanname: verdeling van de overige 89%'),
    ('0001-01-01', 'EMAIL', 0.12, 'Aanname: verdeling van de overige 89%');

-- When a day that had ended was first recorded, so that later corrections can be told.
create table published_day (
    day          date        primary key,
    published_at timestamptz not null
);

-- What was recorded then; a municipality without a row had no contacts.
create table published_figure (
    municipality text   not null,
    day          date   not null references published_day,
    registered   bigint not null,
    decided      bigint not null,
    settled      bigint not null,
    primary key (municipality, day)
);

-- When a contact of a day that had ended last came, changed or went. A day has a row for each shard that changed it, so
-- that writers do not wait for one another.
create table changed_day (
    municipality text        not null,
    day          date        not null,
    shard        integer     not null,
    changed_at   timestamptz not null,
    primary key (municipality, day, shard)
);
