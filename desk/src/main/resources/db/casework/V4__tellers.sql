-- Whose words about somebody else made a person known to us; that person's account is not known.
create table teller (
    tenant text not null,
    person text not null,
    teller text not null,
    at     timestamptz not null,
    primary key (tenant, person)
);
create index told_by on teller (tenant, teller);
