package org.shouhu.desk.action;

import java.time.Instant;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;

/** An action came a step further, or failed. */
public record ActionStepped(Tenant tenant, CaseId caseId, Instant at, ActionId action, Step step) {}
