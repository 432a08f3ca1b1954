/** All partners put together. */
@NullMarked
package org.shouhu.simulators.partners;

import org.jspecify.annotations.NullMarked;
