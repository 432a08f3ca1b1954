package org.shouhu.desk.casework;

import java.time.Instant;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;

/** A human decided what to do. */
public record CaseDisposed(Tenant tenant, CaseId caseId, Instant at, Disposition disposition, String by) {}
