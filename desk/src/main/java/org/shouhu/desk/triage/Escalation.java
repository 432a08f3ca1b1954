package org.shouhu.desk.triage;

import java.time.Instant;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.identity.PersonRef;

/** A deadline passed, and somebody is told. */
public record Escalation(
        long id, CaseId caseId, PersonRef person, DeadlineKind kind, DeadlineKind.Addressee addressee, Instant at) {}
