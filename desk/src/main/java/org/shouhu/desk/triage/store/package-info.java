/** SQL of triage. */
@NullMarked
package org.shouhu.desk.triage.store;

import org.jspecify.annotations.NullMarked;
