/** What the order service and the carrier are asked to do: one errand, done or refused. */
@NullMarked
package org.shouhu.simulators.errand;

import org.jspecify.annotations.NullMarked;
