/** The policy workbench: writing a version, seeing what it would change, a second person's word, the way back. */
@NullMarked
package org.shouhu.desk.console.policy;

import org.jspecify.annotations.NullMarked;
