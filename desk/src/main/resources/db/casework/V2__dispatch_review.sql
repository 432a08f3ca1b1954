-- What a lead or supervisor made of a dispatch afterwards. Rows are added, never changed; the latest counts.
create table dispatch_review (
    id       bigint generated always as identity primary key,
    tenant   text not null,
    case_id  uuid not null references episode (id),
    at       timestamptz not null,
    by       text not null,
    verdict  text not null,
    sealed_note bytea
);
create index dispatch_review_of_case on dispatch_review (case_id, id desc);
