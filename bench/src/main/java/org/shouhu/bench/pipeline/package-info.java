/**
 * Measures the stream with its own brokers on this machine: what a second carries, how long an alert takes, and what a
 * bare pass-through of the same events costs in the same run.
 */
@NullMarked
package org.shouhu.bench.pipeline;

import org.jspecify.annotations.NullMarked;
