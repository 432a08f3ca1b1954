package org.shouhu.desk.casework;

import java.time.Instant;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;

/** Something that a screen shows of a case has changed. Carries no content: a screen fetches with its reader's own permission. */
public record CaseChanged(Tenant tenant, CaseId caseId, Instant at) {}
