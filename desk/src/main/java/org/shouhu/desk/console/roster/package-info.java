/** Who is on duty, and how those on duty are. */
@NullMarked
package org.shouhu.desk.console.roster;

import org.jspecify.annotations.NullMarked;
