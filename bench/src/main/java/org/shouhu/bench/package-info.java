/**
 * {@code ./shouhu bench}: what the stages cost, alone and beside peers, as a table and as JSON. Nothing here is a test:
 * machines differ, so timing goals are read from the table, in ratios of one run.
 */
@NullMarked
package org.shouhu.bench;

import org.jspecify.annotations.NullMarked;
