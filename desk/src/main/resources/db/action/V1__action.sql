-- What the desk asked somebody to do, and how far it has come. What was disclosed stands in codes; the words are sealed.
create table action (
    id        uuid primary key,
    tenant    text not null,
    case_id   uuid not null,
    kind      text not null,
    partner   text not null,
    subject   text,
    step      text not null,
    drill     boolean not null,
    legal_basis text not null,
    disclosed jsonb not null,
    sealed_necessity bytea,
    incident_number text,
    asked_by  text not null,
    asked_at  timestamptz not null,
    stepped_at timestamptz not null
);
create index action_of_case on action (case_id, asked_at);
-- An order is held, a parcel recalled, the police sent once a case, however often a key is pressed.
create unique index one_running_action on action (case_id, kind, coalesce(subject, ''))
    where step not in ('FAILED', 'REFUSED', 'RELEASED') and kind not in ('OUTREACH_MESSAGE', 'POLICE_ANSWER', 'BUSINESS_NOTICE');

create table delivery (
    id        uuid primary key,
    tenant    text not null,
    case_id   uuid not null,
    action_id uuid not null references action (id),
    partner   text not null,
    sealed_body bytea not null,
    attempts  integer not null default 0,
    last_failure text,
    first_at  timestamptz not null,
    delivered_at timestamptz,
    gave_up_at timestamptz
);
create index delivery_of_case on delivery (case_id, first_at);

create table receipt (
    partner    text not null,
    message_id text not null,
    tenant     text not null,
    action_id  uuid not null references action (id),
    step       text not null,
    at         timestamptz not null,
    received_at timestamptz not null,
    primary key (partner, message_id)
);

create table police_question (
    id        bigint generated always as identity primary key,
    tenant    text not null,
    action_id uuid not null references action (id),
    case_id   uuid not null,
    asked_at  timestamptz not null,
    sealed_question bytea not null,
    answered_at timestamptz,
    answered_by text,
    sealed_answer bytea
);

create table known_order (
    tenant    text not null,
    case_id   uuid not null,
    order_number text not null,
    status    text not null,
    shop      text,
    carrier   text,
    tracking  text,
    parcel_status text,
    sealed_items bytea,
    observed_at timestamptz not null,
    primary key (case_id, order_number)
);

create table dispatch_review (
    action_id uuid primary key references action (id),
    tenant    text not null,
    verdict   text not null,
    sealed_note bytea,
    by        text not null,
    at        timestamptz not null
);
