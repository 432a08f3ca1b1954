package org.shouhu.desk.casework;

import java.time.Instant;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;

/** A case ended. */
public record CaseClosed(Tenant tenant, CaseId caseId, Instant at, OutcomeKind outcome) {}
