package org.shouhu.desk.triage;

import java.time.Instant;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;

/** A claim went back to the queue. */
public record CaseReleased(Tenant tenant, CaseId caseId, Instant at, String from) {}
