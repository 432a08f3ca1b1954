/** What every page is made of: words in two languages, times, who is reading, templates. */
@NullMarked
package org.shouhu.desk.console.page;

import org.jspecify.annotations.NullMarked;
