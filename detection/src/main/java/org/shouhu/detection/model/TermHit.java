package org.shouhu.detection.model;

import org.shouhu.detection.Facet;

/**
 * A term pattern found.
 *
 * @param pattern the pattern's number in its book
 * @param start index in the folded text
 * @param end index in the folded text, exclusive
 */
public record TermHit(int pattern, Facet facet, double weight, int start, int end) {}
