/** The talk with the person: who speaks, what to say next, the private line between intervener and shop agent. */
@ApplicationModule(
        displayName = "Conversation",
        allowedDependencies = {"storage", "identity", "audit", "roster", "casework", "triage", "action"})
@NullMarked
package org.shouhu.desk.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
