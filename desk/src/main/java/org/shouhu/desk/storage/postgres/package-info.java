/** PostgreSQL: the embedded server with its keeper, or the operator's own. Knows no framework. */
@NullMarked
package org.shouhu.desk.storage.postgres;

import org.jspecify.annotations.NullMarked;
