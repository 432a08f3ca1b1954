create table alert (
    id          bigint generated always as identity primary key,
    tenant      text not null,
    -- Named by what caused it: the same cause delivered twice is one alert.
    cause       text not null,
    case_id     uuid not null,
    person      text not null,
    band        text not null,
    source      text not null,
    reasons     jsonb not null,
    drill       boolean not null,
    event_at    timestamptz not null,
    received_at timestamptz not null,
    detected_at timestamptz not null,
    queued_at   timestamptz not null,
    unique (tenant, cause)
);
create index alert_of_case on alert (case_id, id);

-- At most one item a case: who waits, since when, in whose hands.
create table queue_item (
    case_id       uuid primary key,
    tenant        text not null,
    person        text not null,
    lane          text not null,
    band          text not null,
    urgency       smallint not null,
    source        text not null,
    reasons       jsonb not null,
    shop          text,
    alerts        integer not null default 1,
    drill         boolean not null,
    waiting_since timestamptz not null,
    claim_due     timestamptz not null,
    claimed_by    text,
    claimed_at    timestamptz,
    seen_at       timestamptz,
    left_at       timestamptz
);
create index queue_waiting on queue_item (tenant, lane, urgency desc, waiting_since) where left_at is null and claimed_by is null;
create index queue_held on queue_item (claimed_by) where left_at is null and claimed_by is not null;

create table deadline (
    id       bigint generated always as identity primary key,
    tenant   text not null,
    case_id  uuid not null,
    kind     text not null,
    round    integer not null,
    due_at   timestamptz not null,
    step     integer not null default 0,
    met_at   timestamptz,
    breached_at timestamptz,
    unique (case_id, kind, round)
);
create index deadline_unmet on deadline (due_at) where met_at is null;

create table escalation (
    id          bigint generated always as identity primary key,
    tenant      text not null,
    deadline_id bigint not null references deadline (id),
    case_id     uuid not null,
    kind        text not null,
    step        integer not null,
    addressee   text not null,
    at          timestamptz not null,
    seen_by     text,
    seen_at     timestamptz,
    unique (deadline_id, step)
);
create index escalation_open on escalation (tenant, at desc) where seen_at is null;

create table sifted (
    id        bigint generated always as identity primary key,
    tenant    text not null,
    case_id   uuid not null,
    at        timestamptz not null,
    by        text not null,
    confirmed boolean not null,
    reason    text,
    second_reading_due boolean not null default false,
    second_by text,
    second_at timestamptz
);
