/**
 * Written timelines of persons, a synthetic population, and what they measure: whether the alert came in time, and how
 * often it comes to persons who are in no danger.
 */
@NullMarked
package org.shouhu.detection.timeline;

import org.jspecify.annotations.NullMarked;
