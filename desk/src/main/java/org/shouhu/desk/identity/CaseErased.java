package org.shouhu.desk.identity;

import java.time.Instant;
import org.shouhu.desk.storage.Tenant;

/**
 * A case's key was destroyed: its texts and its person's identity cannot be read again.
 *
 * @param tenant whose case
 * @param caseId which
 * @param at when
 */
public record CaseErased(Tenant tenant, CaseId caseId, Instant at) {}
