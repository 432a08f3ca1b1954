package org.shouhu.canary;

import org.jspecify.annotations.Nullable;

/** A length of nothing: NullAway refuses it, or it is asleep. */
final class Canary {
    private Canary() {}

    static int length(@Nullable String text) {
        return text.length();
    }
}
