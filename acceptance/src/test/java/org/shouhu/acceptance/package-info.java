/** Journeys through the desk as its people take them. */
@NullMarked
package org.shouhu.acceptance;

import org.jspecify.annotations.NullMarked;
