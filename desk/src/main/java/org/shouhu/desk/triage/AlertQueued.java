package org.shouhu.desk.triage;

import java.time.Instant;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.detection.Band;

/** A person waits in the queue. */
public record AlertQueued(Tenant tenant, CaseId caseId, Instant at, Band band, Lane lane) {}
