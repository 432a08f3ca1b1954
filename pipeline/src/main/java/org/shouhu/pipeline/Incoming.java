package org.shouhu.pipeline;

/**
 * A record as it came from a topic.
 *
 * @param key of the record, as text; may be anything
 * @param value of the record, sealed; may be anything
 * @param written the record's time, epoch milliseconds
 */
record Incoming(String topic, int partition, long offset, String key, byte[] value, long written) {

    Place place() {
        return new Place(topic, key);
    }

    Unreadable unreadable() {
        return new Unreadable(topic, partition, offset);
    }

    @Override
    public String toString() {
        return "Incoming[" + topic + '-' + partition + '@' + offset + ", content=[withheld]]";
    }
}
