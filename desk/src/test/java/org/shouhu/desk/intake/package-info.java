/** Tests of intake. */
@NullMarked
package org.shouhu.desk.intake;

import org.jspecify.annotations.NullMarked;
