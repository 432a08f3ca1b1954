/**
 * Hears, in one text, what a person in danger expresses.
 *
 * <p>This package holds the words that every other part shares: {@link org.shouhu.detection.Facet facets}, {@link
 * org.shouhu.detection.Band bands}, an {@link org.shouhu.detection.Utterance utterance} and its {@link
 * org.shouhu.detection.Reading reading}.
 */
@NullMarked
package org.shouhu.detection;

import org.jspecify.annotations.NullMarked;
