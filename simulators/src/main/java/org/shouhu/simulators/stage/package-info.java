/** The stage: plays the reference stories and ordinary traffic through the desk's real interfaces. */
@NullMarked
package org.shouhu.simulators.stage;

import org.jspecify.annotations.NullMarked;
