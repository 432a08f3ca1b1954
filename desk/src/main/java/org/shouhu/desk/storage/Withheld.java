package org.shouhu.desk.storage;

/**
 * Something that must not be printed: a person's words, an identity, a key. It goes through logs, exceptions and
 * debuggers as {@code [withheld]}; whoever truly needs the value says so by calling {@link #value()}.
 */
public record Withheld<T>(T value) {
    /** What is printed instead of the value. */
    public static final String PLACEHOLDER = "[withheld]";

    @Override
    public String toString() {
        return PLACEHOLDER;
    }
}
