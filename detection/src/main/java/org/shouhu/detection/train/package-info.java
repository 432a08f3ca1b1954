/** Builds the model from the corpora, the same bytes every time. */
@NullMarked
package org.shouhu.detection.train;

import org.jspecify.annotations.NullMarked;
