package org.shouhu.desk.casework;

import java.time.Instant;
import org.shouhu.desk.storage.Tenant;

/** Two accounts were not one person: each stands for itself again. */
public record PersonsSplit(Tenant tenant, SamePerson tie, Instant at, String by) {}
