/** The two contracts with the desk: signed messages both ways, and events from the platform. */
@NullMarked
package org.shouhu.simulators.wire;

import org.jspecify.annotations.NullMarked;
