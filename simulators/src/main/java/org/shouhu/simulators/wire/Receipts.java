package org.shouhu.simulators.wire;

/** Brings receipts to the desk, in order, until the desk has them. */
@FunctionalInterface
public interface Receipts {

    /** @param times how often the same receipt is sent, under one id; more than once only to try the desk */
    void send(Receipt receipt, int times);

    default void send(Receipt receipt) {
        send(receipt, 1);
    }
}
