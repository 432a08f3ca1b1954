/** Figures that help the desk to get better; none of them ranks a person. */
@NullMarked
package org.shouhu.desk.console.stats;

import org.jspecify.annotations.NullMarked;
