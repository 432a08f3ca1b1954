/** Who is next, and how long have they waited. */
@NullMarked
package org.shouhu.desk.console.queue;

import org.jspecify.annotations.NullMarked;
