-- States told once more on an operator's command: who asked for it, and how far it is.
create table republication (
    id         uuid        primary key, -- UUIDv7
    from_day   date        not null,
    to_day     date        not null,
    dry_run    boolean     not null,
    phase      text        not null,
    started_by text        not null,
    started_at timestamptz not null,
    ended_at   timestamptz,
    total      bigint      not null default 0,
    done       bigint      not null default 0
);

-- By the moment of asking: for manifests and republications of some days.
create index contact_routing_by_moment on contact_routing (occurred_at, contact_id);

-- What a manifest says of a contact in a certain version: the first 64 bits of an MD5.
create function version_digest(id uuid, version bigint) returns bigint language sql immutable parallel safe
return cast(cast('x' || substr(md5(id || ':' || version), 1, 16) as bit(64)) as bigint);
