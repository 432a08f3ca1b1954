package org.shouhu.desk.casework;

import java.time.Instant;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;

/** A human judged the danger. */
public record CaseAssessed(Tenant tenant, CaseId caseId, Instant at, Level level, String by) {}
