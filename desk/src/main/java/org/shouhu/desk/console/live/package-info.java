/** Tells open screens that something changed; never what. */
@NullMarked
package org.shouhu.desk.console.live;

import org.jspecify.annotations.NullMarked;
