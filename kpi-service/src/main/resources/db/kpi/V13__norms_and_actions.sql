-- Service norms as dated data. A change ends the version before it and adds one, so history stays.
-- Of one norm, municipality, channel and metric never change.
create table norm_version (
    version_id     uuid             primary key,
    norm_id        uuid             not null,
    version        integer          not null,
    municipality   text,                        -- null: for every municipality of the installation
    channel        text,                        -- null: for all channels
    metric         text             not null,
    threshold      integer,                     -- in the metric's unit; null where it has none
    share          double precision not null,   -- of the contacts for which it must hold, 0 to 1
    valid_from     date             not null,
    valid_to       date,                        -- the last day; before valid_from when replaced before it took effect
    owner          text,                        -- null: nobody has taken it on
    measurement    text,                        -- how it is measured outside of this product
    last_tested_on date,
    published      boolean          not null,
    note           text,
    recorded_at    timestamptz      not null,
    unique (norm_id, version)
);

-- Examples for a municipality to start from: without an owner and not published, until someone takes them on.
insert into norm_version (version_id, norm_id, version, municipality, channel, metric, threshold, share, valid_from,
                          published, recorded_at)
select gen_random_uuid(), gen_random_uuid(), 1, null, channel, metric, threshold, share, date '2026-01-01', false, now()
from (values
    (null,      'FCR',                          null::integer, 0.80),
    ('PHONE',   'PHONE_WAIT',                   25,            0.80),
    ('PHONE',   'ABANDONED',                    null,          0.07),
    ('COUNTER', 'COUNTER_WAIT',                 15,            1.00),
    ('COUNTER', 'COUNTER_WAIT_APPOINTMENT',     10,            1.00),
    ('EMAIL',   'ANSWERED_IN_TIME',             2,             0.85),
    ('WEB',     'ANSWERED_IN_TIME',             2,             1.00),
    (null,      'HANDOVER_IN_TIME',             2,             1.00),
    (null,      'TRANSFERS',                    2,             1.00),
    ('EMAIL',   'ACKNOWLEDGED',                 null,          1.00),
    ('WEB',     'ACKNOWLEDGED',                 null,          1.00)
) as example (channel, metric, threshold, share);

-- What is done to meet a norm, and perhaps only for part of the contacts.
create table improvement_action (
    action_id       uuid        primary key,
    norm_id         uuid        not null,
    municipality    text,
    channel         text,
    topic           text,
    department      text,
    title           text        not null,
    owner           text        not null,
    started_on      date        not null,
    ends_on         date,
    status          text        not null,
    note            text,
    communicated_on date,
    recorded_at     timestamptz not null
);

create index improvement_action_by_norm on improvement_action (norm_id);
