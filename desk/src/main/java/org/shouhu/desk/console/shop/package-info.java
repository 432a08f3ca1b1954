/** What a shop agent sees: who has the case, what to say next, a line to the desk. */
@NullMarked
package org.shouhu.desk.console.shop;

import org.jspecify.annotations.NullMarked;
