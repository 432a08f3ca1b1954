-- Which events a case's story holds, by a digest of account and id: what an alert rests on is fetched once, and what
-- cannot be fetched any more is told once.
create table told_event (
    tenant  text not null,
    case_id uuid not null,
    event   text not null,
    primary key (case_id, event)
);
