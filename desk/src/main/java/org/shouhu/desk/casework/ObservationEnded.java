package org.shouhu.desk.casework;

import java.time.Instant;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;

/** A dated watch ended. */
public record ObservationEnded(Tenant tenant, CaseId caseId, Instant at) {}
