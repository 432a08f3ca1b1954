/** The desk: where trained people take over, and everything that follows until somebody has reached the person. */
@NullMarked
package org.shouhu.desk;

import org.jspecify.annotations.NullMarked;
