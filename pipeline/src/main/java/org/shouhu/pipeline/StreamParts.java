package org.shouhu.pipeline;

import java.time.Clock;

/**
 * What the stream is made of.
 *
 * @param policies which policies grade whom
 * @param contextBudget memory for the talks of one partition, in bytes
 */
record StreamParts(Policies policies, StreamKey key, ContextRefill refill, long contextBudget, Clock clock) {}
