package org.shouhu.simulators.chat;

import java.time.Instant;
import java.util.Locale;

/**
 * One message of a talk.
 *
 * @param fromDesk whether it came through the desk rather than the shop's own tool
 */
public record ChatMessage(Instant at, Author author, boolean fromDesk, String text) {

    /** Who writes, as the contract names them. */
    public enum Author {
        CUSTOMER,
        AGENT;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return "ChatMessage[author=" + author + ", text=[withheld]]";
    }
}
