/** A police centre: takes dispatches, and answers step by step, by itself or by a visitor's hand. */
@NullMarked
package org.shouhu.simulators.police;

import org.jspecify.annotations.NullMarked;
