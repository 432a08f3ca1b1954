-- Two accounts that somebody knows to be one person: the one follows the other. Undone, never deleted.
create table same_person (
    id         bigint generated always as identity primary key,
    tenant     text not null,
    person     text not null,
    main       text not null,
    -- The case that follows; null where the account had none.
    case_id    uuid references episode (id),
    main_case  uuid not null references episode (id),
    at         timestamptz not null,
    by         text not null,
    undone_at  timestamptz,
    undone_by  text
);
create unique index follows_one on same_person (tenant, person) where undone_at is null;
create index followed_by on same_person (main_case) where undone_at is null;
create index follows_case on same_person (case_id) where undone_at is null;

-- Several persons tied by one episode; each keeps a case of their own.
create table person_group (
    id     bigint generated always as identity primary key,
    tenant text not null,
    -- How the stream calls it; null for a group that people made.
    key    text,
    at     timestamptz not null,
    unique (tenant, key)
);
create table group_member (
    id       bigint generated always as identity primary key,
    group_id bigint not null references person_group (id),
    tenant   text not null,
    case_id  uuid not null references episode (id),
    since    timestamptz not null,
    by       text not null,
    left_at  timestamptz,
    left_by  text
);
create unique index in_one_group on group_member (case_id) where left_at is null;
create index of_group on group_member (group_id) where left_at is null;
