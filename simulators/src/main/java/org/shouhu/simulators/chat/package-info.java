/** The shop's chat on the platform: a visitor can write as the buyer, and reads what comes from the desk. */
@NullMarked
package org.shouhu.simulators.chat;

import org.jspecify.annotations.NullMarked;
