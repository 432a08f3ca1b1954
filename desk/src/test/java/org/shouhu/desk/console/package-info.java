/** Tests of the console's pages. */
@NullMarked
package org.shouhu.desk.console;

import org.jspecify.annotations.NullMarked;
