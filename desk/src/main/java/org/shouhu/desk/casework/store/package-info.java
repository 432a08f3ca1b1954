/** SQL of casework. */
@NullMarked
package org.shouhu.desk.casework.store;

import org.jspecify.annotations.NullMarked;
