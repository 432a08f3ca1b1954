/** The append-only record of who did what to whose case, and why; chained, so that a change shows. */
@ApplicationModule(allowedDependencies = "storage")
@NullMarked
package org.shouhu.desk.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
