/**
 * The vault: the only place that knows who a person is. Every case has a key of its own; destroying it is erasure.
 * Everybody else knows a {@link org.shouhu.desk.identity.PersonRef}.
 */
@ApplicationModule(allowedDependencies = {"storage", "audit"})
@NullMarked
package org.shouhu.desk.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
