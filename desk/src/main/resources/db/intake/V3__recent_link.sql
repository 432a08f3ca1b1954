-- Accounts that the platform has just linked, kept no longer than the log keeps the event that said so: a case that opens
-- while the link is on its way through the stream finds it here.
create table recent_link (
    tenant  text not null,
    account text not null,
    person  text not null,
    at      timestamptz not null,
    primary key (tenant, account, person)
);
create index recent_link_of_person on recent_link (tenant, person);
create index recent_link_at on recent_link (at);
