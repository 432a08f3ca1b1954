package org.shouhu.desk.casework;

import org.shouhu.desk.storage.Tenant;

/** Two accounts are one person from now on: work goes on in the main case. */
public record PersonsJoined(Tenant tenant, SamePerson tie) {}
