package org.shouhu.desk.policy;

import org.shouhu.desk.storage.Tenant;

/** Another version is in force from now on. */
public record PolicyWentLive(Tenant tenant, int number, String by) {}
