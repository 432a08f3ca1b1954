/** SQL of policies. */
@NullMarked
package org.shouhu.desk.policy.store;

import org.jspecify.annotations.NullMarked;
