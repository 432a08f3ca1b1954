package org.shouhu.desk.triage;

import java.time.Instant;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;

/** An intervener took a person on. */
public record CaseClaimed(Tenant tenant, CaseId caseId, Instant at, String by) {}
