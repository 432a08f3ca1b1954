/**
 * How the grading policy changes: drafts, what a replay says about them, runs beside the live one, a second person's
 * word, and the way back. What is in force is what the stream grades by.
 */
@ApplicationModule(
        displayName = "Policy",
        allowedDependencies = {"storage", "identity", "audit", "casework", "roster"})
@NullMarked
package org.shouhu.desk.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
