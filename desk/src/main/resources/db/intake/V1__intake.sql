create table api_key (
    id         bigint generated always as identity primary key,
    tenant     text not null,
    name       text not null,
    hash       bytea not null unique,
    created_at timestamptz not null,
    revoked_at timestamptz
);

-- What could not be understood, kept sealed with its reason until somebody has looked.
create table quarantine (
    id          bigint generated always as identity primary key,
    tenant      text not null,
    fingerprint bytea not null,
    received_at timestamptz not null,
    reason      text not null,
    sealed      bytea not null,
    alarmed_at  timestamptz,
    settled_at  timestamptz,
    settled_by  text,
    settlement  text,
    unique (tenant, fingerprint)
);
create index quarantine_open on quarantine (tenant, received_at) where settled_at is null;

-- What the stream must be told about persons; written with the change, told when the brokers answer.
create table watch_outbox (
    id      text primary key,
    tenant  text not null,
    person  text not null,
    kind    text not null,
    at      timestamptz not null,
    until   timestamptz,
    other   text,
    band    text,
    told_at timestamptz
);
create index watch_untold on watch_outbox (at) where told_at is null;
