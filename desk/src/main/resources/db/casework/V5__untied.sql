-- Whether a human took the case out of its group; false where it moved on with the whole group.
alter table group_member add column untied boolean not null default false;
