/** One person's case: what happened, how bad, what next. */
@NullMarked
package org.shouhu.desk.console.cases;

import org.jspecify.annotations.NullMarked;
