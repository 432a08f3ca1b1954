/** Must not compile. */
@NullMarked
package org.shouhu.canary;

import org.jspecify.annotations.NullMarked;
