/**
 * What every module stands on: the database and its schemas, the clock, timers that survive a restart, and the small
 * words that all of them share ({@link org.shouhu.desk.storage.Tenant}, {@link org.shouhu.desk.storage.Withheld}).
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.shouhu.desk.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
