package org.shouhu.desk.storage.postgres;

import org.shouhu.desk.storage.Withheld;

/**
 * Where a database is and how to sign in to it.
 *
 * @param jdbcUrl without user or password, so that it may be shown
 * @param user role to sign in as
 * @param password of that role; empty when the server asks for none
 */
public record DatabaseAddress(String jdbcUrl, String user, Withheld<String> password) {}
