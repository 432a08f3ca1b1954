/** SQL of action. */
@NullMarked
package org.shouhu.desk.action.store;

import org.jspecify.annotations.NullMarked;
