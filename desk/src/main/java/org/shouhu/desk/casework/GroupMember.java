package org.shouhu.desk.casework;

import java.time.Instant;
import org.shouhu.desk.identity.CaseId;

/**
 * Somebody who is tied to others by one episode, with a case of their own.
 *
 * @param group number of the group
 * @param by login of whoever tied them, {@code desk} where the stream did
 */
public record GroupMember(long group, CaseId caseId, Instant since, String by) {}
