package org.shouhu.desk.audit;

import java.util.regex.Pattern;

/**
 * What was acted upon.
 *
 * @param type a word of the domain in lower case: {@code case}, {@code fact}, {@code policy}
 * @param id its identifier; never a name, a phone number or a platform's id
 */
public record Subject(String type, String id) {
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z-]{0,31}");
    private static final int LONGEST_ID = 128;

    public Subject {
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("A subject's type is a word in lower case.");
        }
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("A subject's id has 1 to 128 characters.");
        }
    }
}
