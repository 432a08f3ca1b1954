package org.shouhu.detection.person;

/** What reading a CloudEvent came to. */
public sealed interface ParsedEvent {

    /** Understood. */
    record Understood(PersonEvent event) implements ParsedEvent {}

    /** A type that is not in the contract: for the quarantine. */
    record UnknownType(String type) implements ParsedEvent {}

    /**
     * Not an event of the contract: for the quarantine.
     *
     * @param reason one sentence for the sender; holds none of the event's text
     */
    record Malformed(String reason) implements ParsedEvent {}
}
