package org.shouhu.desk.policy;

import java.time.Instant;

/** A replay as it is kept: of which text, when, by whom. */
public record Replayed(int number, int revision, Instant at, String by, ReplayResult result) {}
