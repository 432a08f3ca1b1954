package org.shouhu.pipeline;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Names an exception by the types of its chain, without messages, which may quote what a record held. */
final class Causes {

    private static final int DEPTH = 8;

    private Causes() {}

    static String types(@Nullable Throwable failure) {
        var types = new ArrayList<String>();
        for (var cause = failure; cause != null && types.size() < DEPTH; cause = cause.getCause()) {
            types.add(cause.getClass().getName());
        }
        return String.join(" from ", types);
    }
}
