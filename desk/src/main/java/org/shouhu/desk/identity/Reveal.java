package org.shouhu.desk.identity;

import java.time.Instant;
import org.shouhu.desk.storage.Withheld;

/** What asking for a fact led to. */
public sealed interface Reveal {
    /**
     * It may be read.
     *
     * @param value what is known
     * @param until when it is masked again
     */
    record Revealed(Withheld<String> value, Instant until) implements Reveal {}

    /** The case holds no such fact, or it was erased. */
    record NotHeld() implements Reveal {}
}
