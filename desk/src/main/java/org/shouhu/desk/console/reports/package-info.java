/** Forms for what a human reports to the desk. */
@NullMarked
package org.shouhu.desk.console.reports;

import org.jspecify.annotations.NullMarked;
