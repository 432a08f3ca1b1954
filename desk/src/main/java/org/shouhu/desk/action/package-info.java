/**
 * The ladder of help: order hold, parcel recall, police, outreach and look-up, carried out by partners over signed
 * webhooks, with their receipts.
 */
@ApplicationModule(
        displayName = "Action",
        allowedDependencies = {"storage", "identity", "audit", "roster", "casework", "triage"})
@NullMarked
package org.shouhu.desk.action;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
