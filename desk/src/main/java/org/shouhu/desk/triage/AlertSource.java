package org.shouhu.desk.triage;

/** Who or what raised an alert. A human's report goes straight to the queue, whatever a model says. */
public enum AlertSource {
    DETECTION(false),
    SHOP_REPORT(true),
    CALLER_REPORT(true),
    PLEA_SEEN_ELSEWHERE(true),
    STAFF_REPORT(true),
    /** A promise's window closed without an answer. */
    BROKEN_PROMISE(true);

    private final boolean straightToQueue;

    AlertSource(boolean straightToQueue) {
        this.straightToQueue = straightToQueue;
    }

    /** Whether its alerts skip the sifting lane. */
    public boolean straightToQueue() {
        return straightToQueue;
    }
}
