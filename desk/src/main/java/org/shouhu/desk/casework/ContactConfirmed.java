package org.shouhu.desk.casework;

import java.time.Instant;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;

/** A human being has reached the person. */
public record ContactConfirmed(Tenant tenant, CaseId caseId, Instant at, Actor by) {}
