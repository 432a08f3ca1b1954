package org.shouhu.detection.policy;

/**
 * Something wrong in a policy.
 *
 * @param line where, 1 for the first line
 * @param column where in the line, 1 for the first character
 * @param message one sentence that says what is wrong and, where it can, what to write instead
 */
public record Problem(int line, int column, String message) {

    @Override
    public String toString() {
        return "line " + line + ", column " + column + ": " + message;
    }
}
