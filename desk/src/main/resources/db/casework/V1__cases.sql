-- One episode of one person. No text, no identity: both are sealed under the case's own key.
create table episode (
    id            uuid primary key,
    tenant        text not null,
    person        text not null,
    origin        text not null,
    drill         boolean not null default false,
    band          text not null,
    stage         text not null,
    holder        text,
    level         text,
    disposition   text,
    opened_at     timestamptz not null,
    assessed_at   timestamptz,
    disposed_at   timestamptz,
    police_sent_at timestamptz,
    contact_at    timestamptz,
    closed_at     timestamptz,
    outcome       text,
    updated_at    timestamptz not null
);
-- A person has one open case at a time.
create unique index one_open_episode on episode (tenant, person) where stage <> 'CLOSED';
create index episode_recent on episode (tenant, updated_at desc);

create table timeline_entry (
    id       bigint generated always as identity primary key,
    tenant   text not null,
    case_id  uuid not null references episode (id),
    at       timestamptz not null,
    kind     text not null,
    actor    text not null,
    facts    jsonb not null,
    sealed   bytea,
    -- Named by what caused it, so that a cause delivered twice stands once.
    cause    text,
    unique (case_id, cause)
);
create index timeline_of_case on timeline_entry (case_id, at, id);

create table assessment (
    id       bigint generated always as identity primary key,
    tenant   text not null,
    case_id  uuid not null references episode (id),
    at       timestamptz not null,
    by       text not null,
    level    text not null,
    sealed   bytea not null
);

create table disposition (
    id       bigint generated always as identity primary key,
    tenant   text not null,
    case_id  uuid not null references episode (id),
    at       timestamptz not null,
    by       text not null,
    disposition text not null,
    sealed_reason bytea
);

create table observation (
    id       bigint generated always as identity primary key,
    tenant   text not null,
    case_id  uuid not null references episode (id),
    started_at timestamptz not null,
    until    timestamptz not null,
    ended_at timestamptz
);
create unique index one_running_observation on observation (case_id) where ended_at is null;

create table recheck (
    id       bigint generated always as identity primary key,
    tenant   text not null,
    case_id  uuid not null references episode (id),
    due_at   timestamptz not null,
    filled_at timestamptz,
    confirmed_at timestamptz,
    confirmed_by text,
    sealed_findings bytea,
    unique (case_id, due_at)
);

create table account_activity (
    id       bigint generated always as identity primary key,
    tenant   text not null,
    case_id  uuid not null references episode (id),
    at       timestamptz not null,
    kind     text not null,
    sealed_nickname bytea,
    cause    text not null,
    unique (case_id, cause)
);

create table promise (
    id       bigint generated always as identity primary key,
    tenant   text not null,
    case_id  uuid not null references episode (id),
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    sealed_words bytea not null,
    made_by  text not null,
    kept_at  timestamptz,
    answered_at timestamptz,
    broken_at timestamptz
);
