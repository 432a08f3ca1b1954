package org.shouhu.desk.roster;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.storage.Tenant;

/**
 * One of the desk's people.
 *
 * @param login what they sign in with, lower case
 * @param name as colleagues read it
 * @param shop the shop that a shop agent serves, null for all others
 * @param scripted whether they play a part in the demo
 * @param language the language they chose, null until they did
 * @param theme {@code light} or {@code dark}, null to follow their system
 */
public record Staff(
        String login,
        Tenant tenant,
        String name,
        Role role,
        @Nullable String shop,
        boolean scripted,
        @Nullable Locale language,
        @Nullable String theme) {}
