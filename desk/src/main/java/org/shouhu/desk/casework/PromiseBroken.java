package org.shouhu.desk.casework;

import java.time.Instant;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;

/** A promise's window closed without an answer. Raises a HIGH alert. */
public record PromiseBroken(Tenant tenant, CaseId caseId, Instant at, long promise) {}
