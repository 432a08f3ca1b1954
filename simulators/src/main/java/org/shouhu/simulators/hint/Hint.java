package org.shouhu.simulators.hint;

/**
 * What a visitor can do now.
 *
 * @param step names the place in the play
 */
public record Hint(String step, String zh, String en) {}
