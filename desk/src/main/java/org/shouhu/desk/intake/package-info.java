/**
 * Where events and reports come in. Events go to the stream, reports straight to the desk; what cannot be understood is
 * kept in quarantine with its reason. What the stream finds comes back through here.
 */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {
            "storage",
            "identity",
            "audit",
            "roster",
            "casework",
            "triage",
            "action",
            "conversation",
            "policy"
        })
@NullMarked
package org.shouhu.desk.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
