-- Who follows an account is asked with every event of somebody with a case.
create index followed_by_account on same_person (tenant, main) where undone_at is null;
