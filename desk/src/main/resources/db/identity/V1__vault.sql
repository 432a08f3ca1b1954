-- Secrets with one purpose each (pseudonyms, blind index, stream), wrapped by the master keyset.
CREATE TABLE purpose_secret (
    purpose text PRIMARY KEY,
    wrapped bytea NOT NULL
);

-- A key per case, wrapped by the master keyset. Erasure leaves the row and destroys the key.
CREATE TABLE case_key (
    tenant text NOT NULL,
    case_id uuid NOT NULL,
    wrapped bytea,
    erased_at timestamptz,
    PRIMARY KEY (tenant, case_id),
    CHECK ((wrapped IS NULL) = (erased_at IS NOT NULL))
);

-- What is known about who and where a person is. The value is sealed with the case's key; the digest is a keyed hash
-- by which the same value is found again without being readable.
CREATE TABLE fact (
    fact_id uuid PRIMARY KEY,
    tenant text NOT NULL,
    case_id uuid NOT NULL,
    person_ref text NOT NULL,
    kind text NOT NULL,
    sealed bytea NOT NULL,
    digest bytea NOT NULL,
    source text NOT NULL,
    observed_at timestamptz NOT NULL,
    confidence text NOT NULL,
    UNIQUE (tenant, case_id, person_ref, kind, digest, source),
    FOREIGN KEY (tenant, case_id) REFERENCES case_key (tenant, case_id)
);
CREATE INDEX fact_by_digest ON fact (tenant, kind, digest);

-- Who may read a fact unmasked, and until when.
CREATE TABLE reveal (
    fact_id uuid NOT NULL REFERENCES fact ON DELETE CASCADE,
    tenant text NOT NULL,
    actor text NOT NULL,
    until timestamptz NOT NULL,
    PRIMARY KEY (fact_id, actor)
);
