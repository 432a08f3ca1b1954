package org.shouhu.desk.action;

import java.time.Instant;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;

/** The police were sent. A supervisor hears of it at once, and nothing waits for them. */
public record PoliceSent(Tenant tenant, CaseId caseId, Instant at, ActionId action, String by) {}
