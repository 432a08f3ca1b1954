package org.shouhu.detection.model;

/**
 * How texts of one script are heard.
 *
 * @param first scale of the words alone
 * @param second listens to what some of them mean
 */
public record Hearing(Scale first, SecondHearing second) {}
