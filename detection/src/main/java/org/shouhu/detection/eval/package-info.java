/**
 * Measures a detector: on labelled texts, on ordinary ones, on parts of the own corpus that did not train it.
 *
 * <p>{@link org.shouhu.detection.eval.EvaluationData} finds the texts, {@link org.shouhu.detection.eval.Answers} holds
 * what a scorer said to them, the measures follow from the answers, {@link org.shouhu.detection.eval.Report} writes them
 * down. No text leaves this package: only figures do.
 */
@NullMarked
package org.shouhu.detection.eval;

import org.jspecify.annotations.NullMarked;
