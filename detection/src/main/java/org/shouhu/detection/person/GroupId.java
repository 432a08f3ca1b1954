package org.shouhu.detection.person;

/**
 * Ties the alerts of persons who agreed to die together: one alert and one case each, one group for all of them.
 *
 * @param value {@code group-} and 16 hexadecimal digits
 */
public record GroupId(String value) {

    public GroupId {
        if (!value.matches("group-[0-9a-f]{16}")) {
            throw new IllegalArgumentException("a group id is 'group-' and 16 hexadecimal digits");
        }
    }
}
