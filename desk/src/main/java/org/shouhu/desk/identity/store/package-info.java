/** The vault's SQL. */
@NullMarked
package org.shouhu.desk.identity.store;

import org.jspecify.annotations.NullMarked;
