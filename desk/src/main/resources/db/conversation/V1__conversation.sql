-- Which shop's talk belongs to which case. The platform's name of the talk is sealed under the case's key.
create table talk (
    tenant     text not null,
    case_id    uuid not null,
    shop       text not null,
    name_hash  bytea not null,
    sealed_name bytea not null,
    opened_at  timestamptz not null,
    -- A shop agent has asked the desk to take the talk over.
    handed_over_at timestamptz,
    handed_over_by text,
    primary key (case_id, shop, name_hash)
);
create index talk_of_shop on talk (tenant, shop, opened_at desc);
