/** What a visitor can do now, and the page that leads them in. */
@NullMarked
package org.shouhu.simulators.hint;

import org.jspecify.annotations.NullMarked;
