package org.shouhu.acceptance;

import java.time.Instant;
import java.util.UUID;

/** Events as a platform sends them. */
final class Happenings {

    private Happenings() {}

    /** Somebody writes into a shop's chat. */
    static String chat(String buyer, String author, String words) {
        return "{\"specversion\":\"1.0\",\"type\":\"shouhu.chat.message.v1\",\"source\":\"/shops/a\",\"id\":\""
                + UUID.randomUUID() + "\",\"subject\":\"" + buyer + "\",\"time\":\"" + Instant.now()
                + "\",\"data\":{\"conversation\":\"c-" + buyer + "\",\"shop\":\"药房A\",\"author\":\"" + author
                + "\",\"text\":\"" + words + "\"}}";
    }

    /** Somebody publishes something in a thread. */
    static String post(String account, String kind, String thread, String words) {
        return "{\"specversion\":\"1.0\",\"type\":\"shouhu.content.posted.v1\",\"source\":\"/app\",\"id\":\""
                + UUID.randomUUID() + "\",\"subject\":\"" + account + "\",\"time\":\"" + Instant.now()
                + "\",\"data\":{\"kind\":\"" + kind + "\",\"thread\":\"" + thread + "\",\"text\":\"" + words + "\"}}";
    }

    /** A caller reports somebody of whom only a nickname is known. */
    static String call(String nickname, String words) {
        return "{\"specversion\":\"1.0\",\"type\":\"shouhu.report.filed.v1\",\"source\":\"/calls\",\"id\":\""
                + UUID.randomUUID() + "\",\"data\":{\"channel\":\"user_call\",\"text\":\"" + words
                + "\",\"nickname\":\"" + nickname + "\",\"policeTold\":{\"force\":\"110\",\"incidentNumber\":\"\"}}}";
    }
}
