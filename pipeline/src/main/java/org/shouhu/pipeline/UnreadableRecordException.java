package org.shouhu.pipeline;

/** A record whose content cannot be understood. Its message says where and why, never what the record holds. */
final class UnreadableRecordException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableRecordException(String message) {
        super(message);
    }
}
