/** The desk's people: who they are, what they may do, who is on duty. */
@ApplicationModule(
        displayName = "Roster",
        allowedDependencies = {"storage", "audit"})
@NullMarked
package org.shouhu.desk.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
