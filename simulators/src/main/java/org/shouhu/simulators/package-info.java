/** The desk's partners as programs of their own, so that everything can be tried without troubling a real one. */
@NullMarked
package org.shouhu.simulators;

import org.jspecify.annotations.NullMarked;
