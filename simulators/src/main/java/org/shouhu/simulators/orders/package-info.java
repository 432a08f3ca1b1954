/** The platform's order service: holds and releases orders, and answers look-ups. */
@NullMarked
package org.shouhu.simulators.orders;

import org.jspecify.annotations.NullMarked;
