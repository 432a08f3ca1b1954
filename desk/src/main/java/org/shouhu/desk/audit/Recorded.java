package org.shouhu.desk.audit;

import java.time.Instant;

/**
 * An entry as the record holds it.
 *
 * @param position its place in the tenant's chain, from 1
 * @param at when it was recorded
 * @param entry what was recorded
 */
public record Recorded(long position, Instant at, AuditEntry entry) {}
