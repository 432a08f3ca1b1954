/**
 * What only the demo has: its logins, its key, and a clock that jumps over waiting. None of it exists unless the server
 * was started with {@code shouhu.demo=true}, which {@code ./shouhu serve} refuses.
 */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"storage", "identity", "audit", "roster", "casework", "triage", "intake"})
@NullMarked
package org.shouhu.desk.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
