package org.shouhu.desk.casework;

import java.time.Instant;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;

/** A re-check's day has come. */
public record RecheckDue(Tenant tenant, CaseId caseId, Instant at, long recheck) {}
