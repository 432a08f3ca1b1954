/** The invented people of the demo, as the platform knows them. */
@NullMarked
package org.shouhu.simulators.people;

import org.jspecify.annotations.NullMarked;
