package org.shouhu.desk.triage;

import java.time.Instant;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;

/** A deadline passed and somebody is told. */
public record Escalated(
        Tenant tenant, CaseId caseId, Instant at, DeadlineKind kind, DeadlineKind.Addressee addressee) {}
