/**
 * An operator's own model as the second stage: what the first stage hands on is asked of it, too. Its contract stands
 * in docs/second-stage.md.
 */
@NullMarked
package org.shouhu.detection.plugged;

import org.jspecify.annotations.NullMarked;
