/** The web interface: what the desk's people, shop agents and administrators see and do, live. */
@ApplicationModule(
        displayName = "Console",
        allowedDependencies = {
            "storage",
            "identity",
            "audit",
            "roster",
            "casework",
            "triage",
            "action",
            "conversation",
            "intake",
            "policy"
        })
@NullMarked
package org.shouhu.desk.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
