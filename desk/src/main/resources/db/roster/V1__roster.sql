create table staff (
    login         text primary key,
    tenant        text not null,
    name          text not null,
    role          text not null,
    shop          text,
    password_hash text not null,
    -- Plays a part in the demo; refused outside it.
    scripted      boolean not null default false,
    disabled      boolean not null default false,
    language      text,
    theme         text,
    created_at    timestamptz not null
);

create table duty (
    id       bigint generated always as identity primary key,
    tenant   text not null,
    login    text not null references staff (login),
    from_at  timestamptz not null,
    until_at timestamptz
);
create unique index one_duty on duty (login) where until_at is null;

create table shift (
    id      bigint generated always as identity primary key,
    tenant  text not null,
    login   text not null references staff (login),
    from_at timestamptz not null,
    until_at timestamptz not null
);

-- How often somebody opened what hurts to read; counted for their sake, not to measure them.
create table exposure (
    login   text not null references staff (login),
    tenant  text not null,
    day     date not null,
    opened  integer not null,
    primary key (login, day)
);

-- The link that lets the first administrator choose a password; only its hash is kept.
create table setup_link (
    hash       bytea primary key,
    tenant     text not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
