/** SQL of intake. */
@NullMarked
package org.shouhu.desk.intake.store;

import org.jspecify.annotations.NullMarked;
