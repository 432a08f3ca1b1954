package org.shouhu.detection;

/**
 * The characters that carry a facet.
 *
 * @param start offset of the first character in the original text, in UTF-16 units, 0 or more
 * @param end offset after the last character, greater than start, at most the text's length
 * @param weight how much of the facet's strength these characters carry, 0..1
 */
public record Evidence(Facet facet, int start, int end, double weight) {}
