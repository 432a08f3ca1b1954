/**
 * Puts the person before a human: alerts, the queue, claims, the clocks and what happens when a deadline passes.
 */
@ApplicationModule(
        displayName = "Triage",
        allowedDependencies = {"storage", "identity", "audit", "roster", "casework"})
@NullMarked
package org.shouhu.desk.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
