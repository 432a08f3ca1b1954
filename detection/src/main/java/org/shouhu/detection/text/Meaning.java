package org.shouhu.detection.text;

/**
 * What is meant by a stretch of a text.
 *
 * @param end offset after the stretch, in UTF-16 units of the original
 * @param words in folded characters
 */
record Meaning(int end, String words, Trick trick) {}
