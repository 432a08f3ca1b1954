package org.shouhu.desk.console.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.roster.Role;
import org.shouhu.desk.roster.Staff;

/**
 * What every page knows: who reads it, in which words, at what time.
 *
 * @param reader who is signed in; null on the pages before signing in
 * @param path the page's own path, without a query
 * @param csrf the token that a form must send back
 * @param theme {@code light}, {@code dark}, or {@code system}
 * @param demo whether this desk plays the demo
 * @param said code of what the last step led to, worded under {@code said.}; null when there is nothing to say
 */
public record Page(
        Words words,
        Times times,
        @Nullable Staff reader,
        String path,
        String csrf,
        String theme,
        boolean demo,
        Assets assets,
        @Nullable String said) {

    /** Who reads the page.
     *
     * @throws IllegalStateException before signing in */
    public Staff staff() {
        if (reader == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return reader;
    }

    public boolean worksOnCases() {
        return reader != null && reader.role().worksOnCases();
    }

    public boolean is(Role role) {
        return reader != null && reader.role() == role;
    }

    /** Whether the reader leads: hears of deadlines that passed. */
    public boolean leads() {
        return is(Role.LEAD) || is(Role.SUPERVISOR);
    }

    /** A constant's name as style sheets read it. */
    public static String style(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
