-- One chain per tenant: each entry carries the hash of the one before it.
CREATE TABLE entry (
    tenant text NOT NULL,
    position bigint NOT NULL,
    at timestamptz NOT NULL,
    actor text NOT NULL,
    action text NOT NULL,
    subject_type text NOT NULL,
    subject_id text NOT NULL,
    reason text NOT NULL,
    -- Canonical JSON as text: the hash is over these very characters.
    details text NOT NULL,
    previous bytea NOT NULL,
    hash bytea NOT NULL,
    PRIMARY KEY (tenant, position)
);
CREATE INDEX entry_by_subject ON entry (tenant, subject_type, subject_id, position);

-- The end of each chain: the lock that keeps it a chain, and what shows that its last entries are missing.
CREATE TABLE head (
    tenant text PRIMARY KEY,
    position bigint NOT NULL,
    hash bytea NOT NULL
);

CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The audit record is append-only: % refused.', TG_OP;
END $$;

CREATE TRIGGER entry_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER head_stays BEFORE DELETE OR TRUNCATE ON head
    FOR EACH STATEMENT EXECUTE FUNCTION refuse();

CREATE FUNCTION advance_by_one() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.tenant <> OLD.tenant OR NEW.position <> OLD.position + 1 THEN
        RAISE EXCEPTION 'The audit record is append-only: its head moves ahead by one.';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER head_advances BEFORE UPDATE ON head
    FOR EACH ROW EXECUTE FUNCTION advance_by_one();
