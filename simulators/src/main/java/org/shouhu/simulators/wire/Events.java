package org.shouhu.simulators.wire;

import tools.jackson.databind.node.ObjectNode;

/** Sends what happens on the platform to the desk. */
@FunctionalInterface
public interface Events {

    /**
     * @param type of the contract, without its frame, such as {@code chat.message}
     * @param subject the platform's person reference; empty where the type allows none
     * @param data as the contract has it
     */
    void happened(String type, String subject, ObjectNode data);
}
