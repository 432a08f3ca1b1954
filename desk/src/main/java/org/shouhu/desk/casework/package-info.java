/**
 * Everything about one person's episode: the case and its timeline, assessment, disposition, observation, promises and
 * how it ended. Other modules open a case and write to its timeline here; what they learn, they learn from the
 * past-tense events of this package.
 */
@ApplicationModule(
        displayName = "Casework",
        allowedDependencies = {"storage", "identity", "audit", "roster"})
@NullMarked
package org.shouhu.desk.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
