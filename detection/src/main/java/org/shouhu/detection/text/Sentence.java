package org.shouhu.detection.text;

/**
 * A part of a folded text that could stand by itself.
 *
 * @param begin index of its first character
 * @param finish index behind its last one
 */
public record Sentence(int begin, int finish) {}
