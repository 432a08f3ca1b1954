/** SQL of the roster. */
@NullMarked
package org.shouhu.desk.roster.store;

import org.jspecify.annotations.NullMarked;
