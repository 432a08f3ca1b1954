/**
 * The person, not the message: what is known of one person, how an event changes it, and when a human must look.
 *
 * <p>Everything here is pure and deterministic: {@link org.shouhu.detection.person.PersonLogic} takes a state and an
 * event and answers the next state, the signals and, where a human must look, an alert. The state holds no text.
 */
@NullMarked
package org.shouhu.detection.person;

import org.jspecify.annotations.NullMarked;
