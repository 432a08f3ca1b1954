package org.shouhu.pipeline;

/** A sealed value that does not open: damaged, moved to another place, or sealed under another key. */
final class UnsealException extends Exception {

    private static final long serialVersionUID = 1L;

    UnsealException(String message) {
        super(message);
    }
}
