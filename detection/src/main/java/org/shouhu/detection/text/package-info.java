/**
 * Normalisation: what a text says, whatever its spelling, with the way back to every original character.
 *
 * <p>{@link org.shouhu.detection.text.Normaliser} folds width, case, script variants and look-alikes, drops what is
 * invisible and joins what was pulled apart; {@link org.shouhu.detection.text.FoldedText} is the result with its offset
 * map.
 */
@NullMarked
package org.shouhu.detection.text;

import org.jspecify.annotations.NullMarked;
