package org.shouhu.desk.action;

import org.jspecify.annotations.Nullable;

/**
 * An order of the person, as far as the desk knows it.
 *
 * @param items what was ordered, empty when unknown
 * @param hold how far the wish to hold it has come, null when nobody asked
 * @param recall how far the wish to call its parcel back has come, null when nobody asked
 */
public record KnownOrder(
        String number,
        String status,
        @Nullable String shop,
        @Nullable String carrier,
        @Nullable String tracking,
        @Nullable String parcelStatus,
        String items,
        @Nullable Step hold,
        @Nullable Step recall) {

    @Override
    public String toString() {
        return "KnownOrder[status=" + status + ", [withheld]]";
    }
}
