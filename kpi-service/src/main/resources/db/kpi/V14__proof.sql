-- Rebuilds from the log and recomputations from the facts: who asked for them, how far they are, what they changed.
create table rebuild (
    id                 uuid        primary key, -- UUIDv7
    source             text        not null,    -- LOG or FACTS
    dry_run            boolean     not null,
    phase              text        not null,
    definition         text        not null,    -- version of the definition that it counted by
    started_by         text        not null,
    started_at         timestamptz not null,
    ended_at           timestamptz,
    messages_read      bigint      not null default 0,
    messages_total     bigint      not null default 0,
    unusable           bigint      not null default 0,
    differing_contacts int,
    differing_cells    int,
    cells              jsonb,                   -- the first of them
    failure            text
);


-- What a manifest says of a contact in a certain version: the first 64 bits of an MD5.
create function version_digest(id uuid, version bigint) returns bigint language sql immutable parallel safe
return cast(cast('x' || substr(md5(id || ':' || version), 1, 16) as bit(64)) as bigint);

-- The newest manifest of each day, of intake and of routing, and what we knew of that day when we had read past it.
create table manifest (
    side           text        not null, -- CONTACTS or ROUTING
    municipality   text        not null,
    day            date        not null,
    as_of          timestamptz not null,
    received_at    timestamptz not null,
    contacts       bigint      not null,
    versions       bigint      not null,
    digest         text        not null,
    -- we knew more than this manifest, although it was made later
    ahead          boolean     not null default false,
    compared_at    timestamptz,
    known_contacts bigint,
    known_versions bigint,
    known_digest   text,
    differs_since  timestamptz,
    looks          int         not null default 0, -- in which it differed, one after the other
    primary key (side, municipality, day)
);
create index manifest_to_compare on manifest (received_at) where compared_at is null or differs_since is not null;
