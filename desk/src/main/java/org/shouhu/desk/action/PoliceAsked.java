package org.shouhu.desk.action;

import java.time.Instant;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;

/** The police have a question. */
public record PoliceAsked(Tenant tenant, CaseId caseId, Instant at, ActionId action) {}
