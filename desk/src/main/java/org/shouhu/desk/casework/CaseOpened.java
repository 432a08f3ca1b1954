package org.shouhu.desk.casework;

import java.time.Instant;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;

/** A case was opened, or an observed one was opened again. */
public record CaseOpened(Tenant tenant, CaseId caseId, Instant at) {}
