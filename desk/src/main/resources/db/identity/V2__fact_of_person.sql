-- An account that an earlier case of the same person knows is found by the person.
CREATE INDEX fact_of_person ON fact (tenant, person_ref, kind);
