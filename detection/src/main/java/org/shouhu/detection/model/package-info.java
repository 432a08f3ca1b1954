/** The shipped detector: terms, learned model, cascade, grading of one text. */
@NullMarked
package org.shouhu.detection.model;

import org.jspecify.annotations.NullMarked;
