package org.shouhu.pipeline;

import java.nio.charset.StandardCharsets;

/**
 * Where a sealed value lies: a topic and the key of the record. A value moved elsewhere does not open.
 *
 * @param topic the topic or, for keyed state, the name of the store
 * @param key the record's key
 */
record Place(String topic, String key) {

    byte[] bytes() {
        return (topic + '\n' + key).getBytes(StandardCharsets.UTF_8);
    }
}
