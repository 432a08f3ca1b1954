package org.shouhu.desk.triage;

import java.time.Instant;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;

/** Something that the queue shows has changed. */
public record QueueChanged(Tenant tenant, CaseId caseId, Instant at) {}
