package org.shouhu.desk.conversation;

import java.time.Instant;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;

/** A shop agent has handed a talk over to the desk. */
public record TalkHandedOver(Tenant tenant, CaseId caseId, Instant at, String shop, String by) {}
