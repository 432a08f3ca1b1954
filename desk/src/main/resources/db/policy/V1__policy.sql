-- Grading policies of each platform, and who put which in force.
create table version (
    tenant      text not null,
    number      integer not null,
    -- Name and version as they stand in the text and in every alert; null while the text cannot be read.
    name        text,
    text        text not null,
    state       text not null,
    -- Counts changes of the text: who saves an older revision is told.
    revision    integer not null default 1,
    based_on    integer,
    author      text not null,
    created_at  timestamptz not null,
    changed_by  text not null,
    changed_at  timestamptz not null,
    proposed_by text,
    proposed_at timestamptz,
    proposed_why text,
    primary key (tenant, number)
);

-- Every text that somebody saved. Who wrote any of them cannot approve.
create table revision (
    tenant   text not null,
    number   integer not null,
    revision integer not null,
    text     text not null,
    by       text not null,
    at       timestamptz not null,
    primary key (tenant, number, revision),
    foreign key (tenant, number) references version (tenant, number)
);

-- Which version was in force from when to when, by whose word, and why.
create table live (
    id      bigint generated always as identity primary key,
    tenant  text not null,
    number  integer not null,
    since   timestamptz not null,
    until   timestamptz,
    how     text not null,
    by      text not null,
    why     text not null,
    foreign key (tenant, number) references version (tenant, number)
);
create unique index one_live on live (tenant) where until is null;

-- What a replay showed: numbers and veiled examples, never a person's words.
create table replay (
    id       bigint generated always as identity primary key,
    tenant   text not null,
    number   integer not null,
    revision integer not null,
    at       timestamptz not null,
    by       text not null,
    result   jsonb not null,
    foreign key (tenant, number) references version (tenant, number)
);
create index replay_of_version on replay (tenant, number, id desc);

-- A version that grades beside the one in force and raises nothing.
create table shadow (
    id         bigint generated always as identity primary key,
    tenant     text not null,
    number     integer not null,
    revision   integer not null,
    started_at timestamptz not null,
    started_by text not null,
    stopped_at timestamptz,
    stopped_by text,
    foreign key (tenant, number) references version (tenant, number)
);
create unique index one_shadow on shadow (tenant) where stopped_at is null;

-- What such a run would have done otherwise, as the stream counts it. Ids and bands, no words.
create table shadow_tally (
    id            text not null,
    shadow        bigint not null references shadow (id),
    tenant        text not null,
    live          text not null,
    counted_from  timestamptz not null,
    counted_to    timestamptz not null,
    graded        bigint not null,
    live_alerts   bigint not null,
    shadow_alerts bigint not null,
    counts        jsonb not null,
    examples      jsonb not null,
    primary key (shadow, id)
);

-- What the stream must be told; written with the change, told when the brokers answer.
create table instruction (
    id      text primary key,
    tenant  text not null,
    slot    text not null,
    text    text,
    at      timestamptz not null,
    told_at timestamptz
);
create index instruction_untold on instruction (at) where told_at is null;
