/** The carrier: calls parcels back. */
@NullMarked
package org.shouhu.simulators.carrier;

import org.jspecify.annotations.NullMarked;
